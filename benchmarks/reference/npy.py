"""Writes the files that the tests of dev.assay.data.npy read, with NumPy.

Run with Debian's python3-numpy (1.24.2) from the repository's root:

    /usr/bin/python3 benchmarks/reference/npy.py

Element (i, j) of every array of 5 x 3 is (7 i - 3 j) / 4, rounded to zero in whole-number types and
made positive in unsigned ones.
"""

import os
import zipfile

import numpy as np

folder = "data/src/test/resources/dev/assay/data/npy/"
os.makedirs(folder, exist_ok=True)

i, j = np.mgrid[0:5, 0:3]
x = (7 * i - 3 * j) / 4
y = np.array([0, 1, 2, 1, 0])

for name in ["<f2", "<f4", ">f4", "<f8", ">f8", "|i1", "<i2", ">i2", "<i4", "<i8", ">i8"]:
    np.save(folder + name.replace("<", "little-").replace(">", "big-").replace("|", ""), x.astype(name))
for name in ["|u1", "<u2", ">u4", "<u8"]:
    file = folder + name.replace("<", "little-").replace(">", "big-").replace("|", "")
    np.save(file, np.abs(x).astype(name))
np.save(folder + "bool", x > 1)
np.save(folder + "fortran", np.asfortranarray(x.astype("<f4")))
np.save(folder + "fortran-3d", np.asfortranarray(np.zeros((2, 3, 4), "<f4")))
np.save(folder + "images", np.arange(5 * 2 * 2, dtype="u1").reshape(5, 2, 2))
np.save(folder + "labels", y)
np.save(folder + "text", np.array(["a", "b"]))
np.save(folder + "structured", np.zeros(2, dtype=[("a", "<f4"), ("b", "<i4")]))
np.save(folder + "scalar", np.float32(1))
np.save(folder + "complex", np.zeros(2, "c8"))
np.save(folder + "objects", np.array([1, None], dtype=object))
for version in [2, 3]:
    with open(folder + f"version-{version}.npy", "wb") as file:
        np.lib.format.write_array(file, x.astype("<f4"), version=(version, 0))
np.savez(folder + "stored", x=x, y=y, x_test=x[:2], y_test=y[:2])
np.savez_compressed(folder + "compressed", x=x, y=y)
print("NumPy", np.__version__)
