#!/usr/bin/env python3
"""Executes a notebook against the tables of OUT, in a copy; with --update its new outputs are written into it.

usage: execute.py [--update] NOTEBOOK OUT

Exits 1 where a cell fails, or where the outputs hold what does not belong in a repository: times, paths of the machine,
or more than MOST_PICTURES of pictures.
"""
import copy
import json
import os
import re
import sys

import nbclient
import nbformat

SECONDS_A_CELL = 1200  # of a machine that has much else to do
MOST_PICTURES = 300_000  # bytes of base64, over all cells
STDERR = re.compile(r"warning|error", re.I)


def cleaned(notebook):
    """What depends on the machine and the hour goes; what a reader needs stays."""
    notebook.metadata = nbformat.NotebookNode(
        kernelspec=dict(name="python3", display_name="Python 3", language="python"), language_info=dict(name="python"))
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    return notebook


def faults(notebook, out):
    wrong = []
    pictures = 0
    text = json.dumps([c.get("outputs", []) for c in notebook.cells])
    for path in {os.path.realpath(out), os.path.realpath(os.path.join(out, "current")), os.getcwd(), os.path.expanduser("~")} - {"/"}:
        if path + "/" in text or f'{path}"' in text:
            wrong.append(f"an output names the path {path}")
    for n, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            pictures += len(output.get("data", {}).get("image/png", ""))
            if output.output_type == "stream" and output.name == "stderr" and STDERR.search(output.text):
                wrong.append(f"cell {n} warns: {output.text[:300]}")
    if pictures > MOST_PICTURES:
        wrong.append(f"{pictures} bytes of pictures: want at most {MOST_PICTURES}")
    return wrong


def main(path, out, update):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    committed = cleaned(copy.deepcopy(notebook))
    if not any(c.get("outputs") for c in committed.cells) and not update:
        sys.exit(f"{path}: no outputs: run.sh --update writes them")
    os.environ["PARLEY_OUT"] = out
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    client = nbclient.NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name="python3", record_timing=False,
                                     extra_arguments=["--log-level=40"],
                                     resources={"metadata": {"path": os.path.dirname(os.path.abspath(path))}})
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as e:
        print(e, file=sys.stderr)
        print(f"{path}: a cell failed", file=sys.stderr)
        return 1
    notebook = cleaned(notebook)
    wrong = faults(notebook, out)
    for w in wrong:
        print(f"{path}: {w}", file=sys.stderr)
    if wrong:
        return 1
    ran = sum(c.cell_type == "code" for c in notebook.cells)
    if update:
        nbformat.write(notebook, path)
    print(f"{os.path.basename(path)}: {ran} cells ran{', outputs written' if update else ''}")
    return 0


if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if a != "--update"]
    if len(args) != 2:
        sys.exit(__doc__)
    sys.exit(main(args[0], args[1], "--update" in sys.argv))
