"""Assay and its rivals: how each is started for a job, and what is to be said of its settings."""

import glob
import os
import shutil
import tempfile

from compare.process import run

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.dirname(HERE)
TARGET = os.path.join(HERE, "target")
EXCHANGE = os.path.join(TARGET, "exchange")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
PYTHON = os.environ.get("PEERS_PYTHON", "/usr/bin/python3")
ARCHIVE = os.path.join(TARGET, "classes.jsa")


def jvm(*options):
    jars = glob.glob(os.path.join(TARGET, "assay-benchmarks-*.jar"))
    path = ":".join(sorted(jars) + sorted(glob.glob(os.path.join(TARGET, "lib", "*.jar"))))
    return [JAVA, "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC", "-Dguice_bytecode_gen_option=DISABLED", *options,
            "-cp", path, "dev.assay.benchmarks.Main"]


def yaml(job):
    return os.path.join(HERE, "jobs", job + ".yaml")


class Assay:
    name = "Assay"

    def measure(self, what, job, threads, *rest, options=(), limit=240):
        return run(jvm(*options) + [what, yaml(job), str(threads), *rest], limit=limit)

    def study(self, workers, limit=400):
        """Job C as a user runs it: a study of 32 trials."""
        out = tempfile.mkdtemp()
        try:
            return run([os.path.join(HOME, "assay"), "study", yaml("c-study"), "--workers",
                        str(workers), "--quiet", "--out", out], limit=limit)
        finally:
            shutil.rmtree(out, ignore_errors=True)

    def command(self, *arguments):
        out = tempfile.mkdtemp()
        try:
            return run([os.path.join(HOME, "assay"), *arguments], limit=60, folder=out)
        finally:
            shutil.rmtree(out, ignore_errors=True)


class Python:
    """A rival in Python; settings maps a number of threads to an environment."""

    def __init__(self, name, script, module, settings):
        self.name, self.settings = name, settings
        self.script = os.path.join(HERE, "peers", script)
        probe = run([PYTHON, "-c", "import " + module], limit=60)
        self.missing = probe.error and "not installed (Debian's python3-%s)" % module

    def measure(self, what, job, threads, limit=240):
        env, own = self.settings(threads)
        command = [PYTHON, self.script, what, os.path.join(EXCHANGE, job), str(own)]
        return run(command, env, limit)


class Djl:
    name = "DJL"

    def __init__(self):
        self.jars = glob.glob(os.path.join(TARGET, "peers", "*.jar"))
        native = any("pytorch-native" in jar for jar in self.jars)
        self.missing = None if native else "its artifacts are not to be had from Maven here"

    def measure(self, what, job, threads, limit=240):
        command = [JAVA, "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true",
                   "-DENGINE_CACHE_DIR=" + os.path.join(TARGET, "djl"),
                   "-cp", os.path.join(TARGET, "peers", "*"),
                   os.path.join(HERE, "peers", "djl", "DjlJobs.java"), what,
                   os.path.join(EXCHANGE, job)]
        return run(command, {"OMP_NUM_THREADS": str(threads)}, limit)


def torch_env(threads):
    return {"OMP_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": str(threads)}, threads


def torch_blas_env(threads):
    """PyTorch's two pools fight; with one thread of its own and two of OpenBLAS they do not."""
    return {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": str(threads),
            "OMP_WAIT_POLICY": "passive"}, 1


def rivals():
    return [
        Python("PyTorch", "torch_jobs.py", "torch", torch_env),
        Python("PyTorch, threads of OpenBLAS", "torch_jobs.py", "torch", torch_blas_env),
        Python("scikit-learn", "sklearn_jobs.py", "sklearn",
               lambda t: ({"OPENBLAS_NUM_THREADS": str(t), "OMP_NUM_THREADS": str(t)}, t)),
        Djl(),
    ]
