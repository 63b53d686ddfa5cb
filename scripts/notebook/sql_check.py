#!/usr/bin/env python3
"""Runs every block of SQL of a page against the tables of OUT, in the page's order and in one session, as a reader would
from the project's folder. A block that begins with "```sql rows" must give rows.

usage: sql_check.py PAGE.md OUT

Exits 1 where a block fails.
"""
import os
import re
import sys
import tempfile

import duckdb

BLOCK = re.compile(r"^```sql([^\n]*)\n(.*?)^```$", re.M | re.S)
LEAST_BLOCKS = 15  # fewer mean that the pattern no longer fits the page


def main(page, out):
    with open(page, encoding="utf-8") as f:
        text = f.read()
    out = os.path.abspath(out)
    blocks = [(text.count("\n", 0, m.start()) + 1, m[1].split(), m[2]) for m in BLOCK.finditer(text)]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(out, os.path.join(folder, "out"))  # the page says out/current
        os.chdir(folder)
        db = duckdb.connect()
        for line, marks, sql in blocks:
            where = f"{os.path.basename(page)}:{line}"
            try:
                result = db.sql(sql)
                rows = len(result.fetchall()) if result is not None else 0
            except duckdb.Error as e:
                print(f"{where}: {e}", file=sys.stderr)
                failed += 1
                continue
            if "rows" in marks and not rows:
                print(f"{where}: no rows: want some", file=sys.stderr)
                failed += 1
        os.chdir("/")
    if len(blocks) < LEAST_BLOCKS:
        print(f"{page}: {len(blocks)} blocks: want {LEAST_BLOCKS} or more", file=sys.stderr)
        failed += 1
    print(f"recipes of {os.path.basename(page)}: {max(len(blocks) - failed, 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
