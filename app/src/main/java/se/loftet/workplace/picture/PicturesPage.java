package se.loftet.workplace.picture;

import java.util.List;

/// What workplace/pictures.jte prints: each party's own picture, then the joint ones.
public record PicturesPage(
    String lead,
    List<PartyView> parties,
    List<PictureView> joint,
    String newJointHref,
    String judgementsHref,
    String findingsHref,
    String lawHref,
    boolean mayEdit) {

  /// One party with its own pictures; `closed` when there may be one this person cannot see.
  public record PartyView(String name, boolean mine, String newHref, List<PictureView> pictures) {}

  /// One picture in the list.
  public record PictureView(
      String href, String title, String state, boolean closed, String words) {}
}
