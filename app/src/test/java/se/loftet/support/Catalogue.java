package se.loftet.support;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of its own tables, policies and roles.
public final class Catalogue {
  private final JdbcClient owner;

  public Catalogue(JdbcClient owner) {
    this.owner = owner;
  }

  private List<String> words(String sql, Object... parameters) {
    return owner.sql(sql).params(List.of(parameters)).query((row, n) -> row.getString(1)).list();
  }

  public List<String> tables() {
    return words(
        "select relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('r', 'p') order by relname");
  }

  /// The tables of objects that carry municipality, class and owner.
  public List<String> threadTables() {
    return words(
        """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and
          (select count(*) from pg_attribute a where a.attrelid = c.oid
            and a.attname in ('municipality', 'secrecy', 'owner', 'ref', 'released')) = 5
        order by 1
        """);
  }

  /// The tables of links from `source` to `target`.
  public List<String> linkTables() {
    return words(
        """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and
          (select count(*) from pg_attribute a where a.attrelid = c.oid
            and a.attname in ('source', 'target') and a.attnotnull) = 2
        order by 1
        """);
  }

  public boolean secured(String table) {
    return owner
        .sql("select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  public List<String> policies(String table) {
    return words(
        "select polname from pg_policy where polrelid = ?::regclass and polname <> 'owner_all'"
            + " union select 'owner only' where not has_table_privilege('loftet_app', ?, 'select')"
            + " and not has_table_privilege('loftet_public', ?, 'select')",
        table,
        table,
        table);
  }

  /// The columns of free text: those that no date, code or list lies in.
  public List<String> texts(String table) {
    return words(
        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
            + " and not attisdropped and atttypid = 'text'::regtype and attname = any ("
            + "'{title,text,name,what,note,aim,reason,place_text,time_text,since_text,affected,"
            + "consequence,publisher,narrative,owner_role,target_group,baseline,obstacle,who,"
            + "relied_reason,done_reason,mattered_reason,decided_by}'::text[])"
            + " and not exists (select 1 from pg_constraint c where c.conrelid = attrelid"
            + " and c.contype = 'c' and c.conkey = array[attnum]"
            + " and pg_get_constraintdef(c.oid) like '%ANY (ARRAY[%')",
        table);
  }

  /// The application's roles that may pass policies or become another role.
  public List<String> powerfulRoles() {
    return words(
        """
        select rolname from pg_roles where rolname in ('loftet_app', 'loftet_public')
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
        union select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
          where r.rolname in ('loftet_app', 'loftet_public')
        """);
  }

  public List<String> viewsWithOwnersRights() {
    return words(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'"
            + " or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))");
  }

  /// The functions that run with the owner's rights and that this role may call.
  public List<String> ownersFunctionsFor(String role) {
    return words(
        "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
            + " and prorettype <> 'trigger'::regtype and has_function_privilege(?, oid, 'execute')",
        role);
  }

  public boolean may(String role, String table, String privilege) {
    return owner
        .sql("select has_table_privilege(?, ?, ?)")
        .params(role, table, privilege)
        .query(Boolean.class)
        .single();
  }

  /// References between objects of the thread, `table.column`.
  public List<String> references() {
    return words(
        """
        select c.conrelid::regclass::text || '.' || a.attname
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'f' and c.conrelid::regclass::text = any (?::text[])
          and c.confrelid::regclass::text = any (?::text[]) and a.attname <> 'municipality'
        order by 1
        """,
        array(threadTables()),
        array(threadTables()));
  }

  /// The table a column refers to.
  public String target(String table, String column) {
    return words(
            """
            select c.confrelid::regclass::text from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            where c.contype = 'f' and c.conrelid = ?::regclass and a.attname = ?
              and c.confrelid::regclass::text <> 'municipality'
            """,
            table,
            column)
        .getFirst();
  }

  /// The columns that must be given a value, with the first one a check names, or blank.
  public List<Map.Entry<String, String>> required(String table) {
    return owner
        .sql(
            """
            select a.attname, format_type(a.atttypid, null), coalesce((
              select substring(pg_get_constraintdef(k.oid) from '''([A-Z_]+)''')
              from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c'
                and k.conkey = array[a.attnum] limit 1), '')
            from pg_attribute a where a.attrelid = ?::regclass and a.attnum > 0 and a.attnotnull
              and not a.attisdropped and not a.atthasdef and a.attidentity = ''
              and a.attname not in ('id', 'municipality', 'ref', 'owner')
            order by a.attnum
            """)
        .param(table)
        .query((row, n) ->
            Map.entry(
                row.getString(1),
                row.getString(3).isEmpty() ? row.getString(2) : "'" + row.getString(3) + "'"))
        .list();
  }

  private static String array(List<String> words) {
    return "{" + String.join(",", words) + "}";
  }
}
