#!/usr/bin/env python3
"""Loads every table of snapshots with pandas, Polars, DuckDB and pyarrow, one plain call on the folder each, and holds
them against each other and against run.json: rows, columns, nulls, dates, list lengths, and every value.

usage: check.py OUT [OUT ...]        OUT is a folder that parley run has written to

Exits 1 where they disagree.
"""
import datetime
import hashlib
import json
import math
import os
import sys

import duckdb
import pandas
import polars
import pyarrow.parquet

TABLES = ["documents", "statements", "evidence", "speakers", "rejects"]


def with_pandas(folder):
    frame = pandas.read_parquet(folder)
    return {c: frame[c].tolist() for c in frame.columns}


def with_polars(folder):
    frame = polars.read_parquet(folder)
    return {c: frame[c].to_list() for c in frame.columns}


def with_duckdb(folder, what=""):
    frame = duckdb.sql(f"from read_parquet('{folder}{what}')")
    rows = frame.fetchall()
    return {c: [row[i] for row in rows] for i, c in enumerate(frame.columns)}


def with_pyarrow(folder):
    table = pyarrow.parquet.read_table(folder)
    return {c: table[c].to_pylist() for c in table.column_names}


def with_duckdb_glob(folder):
    """The form that DuckDB before folders were read knows too."""
    return with_duckdb(folder, "/*.parquet")


TOOLS = {"pandas": with_pandas, "polars": with_polars, "duckdb": with_duckdb, "duckdb glob": with_duckdb_glob,
         "pyarrow": with_pyarrow}


def plain(value):
    """A value as every tool can mean it: pandas has NaN for null and floats for numbers beside nulls."""
    if value is None or value is pandas.NaT or value is pandas.NA:
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, bool) or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return [[k, plain(v)] for k, v in value.items()]
    if hasattr(value, "tolist"):  # numpy's lists and numbers
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return repr(value)


def summary(values, kind):
    """What must agree: nulls, then by type the dates' or lists' bounds, and a hash of all values."""
    values = [plain(v) for v in values]
    there = [v for v in values if v is not None]
    told = {"nulls": len(values) - len(there)}
    if kind == "date":
        told["dates"] = f"{min(there)}..{max(there)}" if there else ""
        wrong = [v for v in there if not isinstance(v, str) or len(v) != 10]
        if wrong:
            told["no date"] = str(wrong[0])
    if kind.startswith("list<"):
        told["items"] = sum(len(v) for v in there)
        told["longest"] = max(map(len, there), default=0)
    told["values"] = hashlib.sha256(json.dumps(values).encode()).hexdigest()[:12]
    return told


def dictionary(folder):
    """The columns as the files' own metadata tell them; all files of a table must tell the same."""
    told = set()
    for name in sorted(os.listdir(folder)):
        told.add(pyarrow.parquet.read_metadata(os.path.join(folder, name)).metadata[b"parley.columns"])
    if len(told) != 1:
        sys.exit(f"{folder}: have {len(told)} data dictionaries, want one")
    return json.loads(told.pop())


def check_table(folder, rows_wanted):
    """Prints a line a column that is worth one, and returns what is wrong."""
    wrong = []
    columns = dictionary(folder)
    loaded = {}
    for tool, load in TOOLS.items():
        try:
            loaded[tool] = load(folder)
        except Exception as e:  # whatever a tool throws is a finding
            wrong.append(f"{tool}: {type(e).__name__}: {e}")
    names = [c["name"] for c in columns]
    for tool, data in loaded.items():
        if list(data) != names:
            wrong.append(f"{tool}: columns {list(data)}: want {names}")
        rows = {len(v) for v in data.values()}
        if rows != {rows_wanted}:
            wrong.append(f"{tool}: rows {sorted(rows)}: run.json says {rows_wanted}")
    if wrong:
        return wrong
    for c in columns:
        told = {tool: summary(data[c["name"]], c["type"]) for tool, data in loaded.items()}
        first = told["pyarrow"]
        for tool, t in told.items():
            if t != first:
                wrong.append(f"{c['name']}: {tool} has {t}, pyarrow {first}")
        if first["nulls"] and not c["null"]:
            wrong.append(f"{c['name']}: {first['nulls']} nulls in a column that has none")
        shown = [f"{k} {v}" for k, v in first.items() if k != "values" and v]
        if shown:
            print(f"    {c['name']:<18}{c['type']:<44}{', '.join(shown)}")
    return wrong


def main(outs):
    bad = 0
    print("pandas " + pandas.__version__, "polars " + polars.__version__, "duckdb " + duckdb.__version__,
          "pyarrow " + pyarrow.__version__, sep=", ")
    for out in outs:
        with open(os.path.join(out, "current", "run.json"), encoding="utf-8") as f:
            run = json.load(f)
        print(f"{out}: snapshot {run['snapshot']}")
        for table in TABLES:
            rows = run["counts"][table]
            print(f"  {table}: {rows} rows")
            wrong = check_table(os.path.join(out, "current", table), rows)
            for w in wrong:
                print(f"    DISAGREE {w}")
            bad += len(wrong)
    print("all four agree" if not bad else f"{bad} disagreements")
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
