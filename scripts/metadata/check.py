#!/usr/bin/env python3
"""Holds datapackage.json and croissant.json of snapshots against their own validators, against the tables and against the
files: frictionless validates the package and every row by its schema and keys, mlcroissant validates its document and
loads every record set.

usage: check.py OUT [OUT ...]        OUT is a folder that parley run has written to

Exits 1 where anything is wrong.
"""
import copy
import hashlib
import json
import logging
import os
import sys
from importlib.metadata import version

import frictionless
import mlcroissant
import pyarrow.parquet
from absl import logging as absl_logging

MOST_SHOWN = 10


def load(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def check_files(folder, files):
    """files: (path, bytes, sha256) as a description tells them."""
    wrong = []
    for path, size, digest in files:
        with open(os.path.join(folder, path), "rb") as f:
            content = f.read()
        if len(content) != size or hashlib.sha256(content).hexdigest() != digest:
            wrong.append(f"{path}: size or SHA-256 is not the file's")
    return wrong


def with_rows(descriptor, folder):
    """The package with its rows inside. Frictionless reads Parquet by way of pandas, which has no integers beside nulls
    and makes arrays of lists; so the rows come from pyarrow, and the validator is given them as they are."""
    inline = copy.deepcopy(descriptor)
    for resource in inline["resources"]:
        table = pyarrow.parquet.read_table(os.path.join(folder, resource["path"]))
        resource["data"] = [table.column_names] + [list(row.values()) for row in table.to_pylist()]
        for key in ("path", "bytes", "hash", "format", "mediatype"):
            del resource[key]
    return inline


def errors_of(package):
    report = frictionless.validate(package)
    told = [f"{e.note}" for e in report.errors]
    for task in report.tasks:
        told += [f"{task.name}: {e.message}" for e in task.errors]
    return told


def check_package(folder, run):
    descriptor = load(os.path.join(folder, "datapackage.json"))
    wrong = [f"descriptor: {e.note}" for e in frictionless.Package.metadata_validate(copy.deepcopy(descriptor))]
    wrong += check_files(folder, [(r["path"], r["bytes"], r["hash"].removeprefix("sha256:")) for r in descriptor["resources"]])
    if sorted(r["path"] for r in descriptor["resources"]) != sorted(f["path"] for f in run["files"]):
        wrong.append("resources are not the files of run.json")
    wrong += errors_of(with_rows(descriptor, folder))
    if not wrong and run["counts"]["statements"]:
        # A validator that lets everything pass proves nothing: a wrong type must be seen.
        broken = with_rows(descriptor, folder)
        for resource in broken["resources"]:
            for field in resource["schema"]["fields"]:
                if field["name"] == "speaker":
                    field["type"] = "number"
        if not errors_of(broken):
            wrong.append("the validator does not see a wrong type")
    return wrong


def check_croissant(folder, run):
    path = os.path.join(folder, "croissant.json")
    document = load(path)
    wrong = check_files(folder, [(f["contentUrl"], int(f["contentSize"].split()[0]), f["sha256"])
                                 for f in document["distribution"] if "sha256" in f])
    try:
        dataset = mlcroissant.Dataset(path)  # validates
        for table, rows in run["counts"].items():
            have = sum(1 for _ in dataset.records(table)) if rows else 0
            if have != rows:
                wrong.append(f"{table}: {have} records: run.json counts {rows}")
    except Exception as e:  # whatever the validator throws is a finding
        wrong.append(f"{type(e).__name__}: {e}")
    broken = copy.deepcopy(document)
    broken["recordSet"][0]["field"][0]["source"]["fileObject"] = {"@id": "nowhere"}
    broken["recordSet"][0]["field"][0]["source"].pop("fileSet", None)
    try:
        mlcroissant.Dataset(broken)
        wrong.append("the validator does not see a source that does not exist")
    except mlcroissant.ValidationError:
        pass
    return wrong


def main(outs):
    absl_logging.set_verbosity(absl_logging.ERROR)  # recommended fields that a snapshot cannot know: licence, citation
    logging.getLogger().setLevel(logging.ERROR)
    bad = 0
    for out in outs:
        folder = os.path.realpath(os.path.join(out, "current"))
        run = load(os.path.join(folder, "run.json"))
        for name, check in (("datapackage.json", check_package), ("croissant.json", check_croissant)):
            wrong = check(folder, run)
            print(f"{out}: {name}: {'valid' if not wrong else f'{len(wrong)} faults'}")
            for w in wrong[:MOST_SHOWN]:
                print(f"    {w}")
            bad += bool(wrong)
    print(f"frictionless {version('frictionless')}, mlcroissant {version('mlcroissant')}: "
          f"{2 * len(outs) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
