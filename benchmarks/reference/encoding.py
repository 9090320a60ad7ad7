"""Reference numbers of dev.assay.core.data.EncodingTest, printed.

Run with scikit-learn 1.2.1: python3 benchmarks/reference/encoding.py
"""

import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder

train = np.array([[1.5, 0], [np.nan, 2], [4.25, 1], [0.1, 2], [7, 0]], dtype=np.float64)
other = np.array([[np.nan, 1], [2, 0]], dtype=np.float64)

numbers = SimpleImputer(strategy="mean").fit(train[:, :1])
categories = OneHotEncoder(sparse_output=False).fit(train[:, 1:])
print("scikit-learn", sklearn.__version__)
for name, part in [("train", train), ("other", other)]:
    encoded = np.hstack([numbers.transform(part[:, :1]), categories.transform(part[:, 1:])])
    print(name, encoded.astype(np.float32).tolist())

# A missing category gets the mean of its columns over the rows where it is known.
gaps = np.vstack([train[:, 1:], [[np.nan]]])
one_hot = np.where(np.isnan(gaps), np.nan, gaps == np.arange(3))
filled = SimpleImputer(strategy="mean").fit_transform(one_hot)
print("missing category", filled[-1].astype(np.float32).tolist())
