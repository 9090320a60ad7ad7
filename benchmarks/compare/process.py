"""Processes that are timed, each with a limit, so that a rival that hangs costs only itself."""

import json
import os
import signal
import subprocess
import time

# Settings that halve OpenBLAS where they are exported.
CRIPPLING = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


class Result:
    def __init__(self, fields, seconds, error):
        self.fields, self.seconds, self.error = fields, seconds, error


def environment(extra):
    env = {k: v for k, v in os.environ.items() if k not in CRIPPLING}
    env.update(extra)
    return env


def run(command, extra=None, limit=240, folder=None):
    """Runs a command; fields are those of the last line of JSON on its standard output."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=environment(extra or {}),
        cwd=folder,
        start_new_session=True,
        text=True,
    )
    try:
        out, err = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return Result({}, limit, "no answer in %d s" % limit)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        said = (err.strip() or out.strip()).splitlines()
        return Result({}, seconds, "exit %d: %s" % (process.returncode, said[-1] if said else ""))
    fields = {}
    for line in out.splitlines():
        if line.startswith("{"):
            fields = json.loads(line)
    return Result(dict(fields, out=out), seconds, None)
