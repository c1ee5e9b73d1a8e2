#!/usr/bin/env python3
"""Makes app/src/main/resources/geo/municipalities.txt: boundaries.py SOURCE.geojson.gz > municipalities.txt

Reads closed lines of OpenStreetMap municipality boundaries (properties k_id, name), leaves out points
that do not change the drawn shape (Visvalingam's method) and writes one line per municipality:
code, then for each ring x y dx dy dx dy ... in steps of 0.0005 degrees, rings parted by '|'.
"""
import gzip
import heapq
import json
import math
import sys

STEP = 0.0005
DETAIL = 1 / 700  # the smallest triangle kept, as a share of the square around the municipality


def area(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(ring, smallest):
    """Drops the point that spans the smallest triangle while it is below `smallest`."""
    n = len(ring)
    before = [(i - 1) % n for i in range(n)]
    after = [(i + 1) % n for i in range(n)]
    gone = [False] * n
    size = [area(ring[before[i]], ring[i], ring[after[i]]) for i in range(n)]
    heap = [(size[i], i) for i in range(n)]
    heapq.heapify(heap)
    left = n
    while left > 8:
        s, i = heapq.heappop(heap)
        if s > smallest:
            break
        if gone[i] or s != size[i]:
            continue
        gone[i] = True
        left -= 1
        b, a = before[i], after[i]
        after[b], before[a] = a, b
        for j in (b, a):
            size[j] = max(s, area(ring[before[j]], ring[j], ring[after[j]]))
            heapq.heappush(heap, (size[j], j))
    return [ring[i] for i in range(n) if not gone[i]]


def rings(geometry):
    c = geometry["coordinates"]
    lines = {"LineString": lambda: [c], "MultiLineString": lambda: c, "Polygon": lambda: c[:1],
             "MultiPolygon": lambda: [p[0] for p in c]}[geometry["type"]]()
    return [line[:-1] if line[0] == line[-1] else line for line in lines]


def flat(ring):
    """Degrees to a plane where both axes have the same length, so that areas compare."""
    k = math.cos(math.radians(sum(p[1] for p in ring) / len(ring)))
    return [(p[0] * k, p[1], p) for p in ring]


def encoded(ring):
    out, last = [], (0, 0)
    for p in ring:
        here = (round(p[0] / STEP), round(p[1] / STEP))
        if here != last:
            out += [here[0] - last[0], here[1] - last[1]]
            last = here
    return " ".join(map(str, out))


def main():
    seen = {}
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as source:
        for feature in json.load(source)["features"]:
            code = feature["properties"]["k_id"]
            seen.setdefault(code, []).extend(rings(feature["geometry"]))
    for code in sorted(seen):
        shapes = sorted((r for r in seen[code] if len(r) > 3), key=len, reverse=True)[:6]
        plane = [flat(r) for r in shapes]
        points = [p for r in plane for p in r]
        side = max(max(p[i] for p in points) - min(p[i] for p in points) for i in (0, 1))
        kept = [simplified(r, DETAIL * side * side / 10) for r in plane]
        print(code + " " + " | ".join(encoded([p[2] for p in r]) for r in kept))


main()
