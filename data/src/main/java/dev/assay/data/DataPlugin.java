package dev.assay.data;

import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import dev.assay.core.spi.Transform;
import dev.assay.data.csv.Csv;
import dev.assay.data.idx.FashionMnist;
import dev.assay.data.idx.Idx;
import dev.assay.data.idx.Mnist;
import dev.assay.data.made.Blobs;
import dev.assay.data.made.Circles;
import dev.assay.data.made.FunctionOfInputs;
import dev.assay.data.made.Inline;
import dev.assay.data.made.Linear;
import dev.assay.data.made.Moons;
import dev.assay.data.made.Parity;
import dev.assay.data.made.Sine;
import dev.assay.data.made.Spirals;
import dev.assay.data.made.Xor;
import dev.assay.data.npy.Npy;
import dev.assay.data.npy.Npz;
import dev.assay.data.shipped.BreastCancer;
import dev.assay.data.shipped.Diabetes;
import dev.assay.data.shipped.Digits;
import dev.assay.data.shipped.Iris;
import dev.assay.data.shipped.Wine;
import dev.assay.data.transform.Clip;
import dev.assay.data.transform.LabelNoise;
import dev.assay.data.transform.Log;
import dev.assay.data.transform.MinMax;
import dev.assay.data.transform.OneAgainstRest;
import dev.assay.data.transform.Scale;
import dev.assay.data.transform.ShuffleLabels;
import dev.assay.data.transform.Standardize;
import dev.assay.data.transform.Subset;
import dev.assay.data.transform.TargetStandardize;

/** The built-in data sets and transforms. */
public final class DataPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Dataset.class, "digits", Digits.class);
    registry.add(Dataset.class, "iris", Iris.class);
    registry.add(Dataset.class, "wine", Wine.class);
    registry.add(Dataset.class, "breast-cancer", BreastCancer.class);
    registry.add(Dataset.class, "diabetes", Diabetes.class);
    registry.add(Dataset.class, "csv", Csv.class);
    registry.add(Dataset.class, "idx", Idx.class);
    registry.add(Dataset.class, "npy", Npy.class);
    registry.add(Dataset.class, "npz", Npz.class);
    registry.add(Dataset.class, "mnist", Mnist.class);
    registry.add(Dataset.class, "fashion-mnist", FashionMnist.class);
    registry.add(Dataset.class, "inline", Inline.class);
    registry.add(Dataset.class, "xor", Xor.class);
    registry.add(Dataset.class, "moons", Moons.class);
    registry.add(Dataset.class, "blobs", Blobs.class);
    registry.add(Dataset.class, "circles", Circles.class);
    registry.add(Dataset.class, "spirals", Spirals.class);
    registry.add(Dataset.class, "parity", Parity.class);
    registry.add(Dataset.class, "linear", Linear.class);
    registry.add(Dataset.class, "sine", Sine.class);
    registry.add(Dataset.class, "function", FunctionOfInputs.class);
    registry.add(Transform.class, "standardize", Standardize.class);
    registry.add(Transform.class, "target-standardize", TargetStandardize.class);
    registry.add(Transform.class, "min-max", MinMax.class);
    registry.add(Transform.class, "scale", Scale.class);
    registry.add(Transform.class, "clip", Clip.class);
    registry.add(Transform.class, "log", Log.class);
    registry.add(Transform.class, "label-noise", LabelNoise.class);
    registry.add(Transform.class, "shuffle-labels", ShuffleLabels.class);
    registry.add(Transform.class, "subset", Subset.class);
    registry.add(Transform.class, "one-against-rest", OneAgainstRest.class);
  }
}
