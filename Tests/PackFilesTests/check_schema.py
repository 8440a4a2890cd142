"""Checks YAML files against a JSON Schema; the witness is Debian's jsonschema.

Usage: check_schema.py SCHEMA FILE...   Prints a line for each file: its name, then `valid` or where
in it the first fault is.
"""

import json
import sys

import jsonschema
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        document = yaml.safe_load(file)
    faults = sorted(validator.iter_errors(document), key=lambda fault: [str(p) for p in fault.path])
    where = "/".join(str(part) for part in faults[0].absolute_path) if faults else "valid"
    print(name.rsplit("/", 1)[-1], where or "/", sep="\t")
