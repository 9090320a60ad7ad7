package dev.assay.initializers;

import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import dev.assay.core.spi.WeightInit;

/** Registers the built-in initialisers. */
public final class InitializersPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(WeightInit.class, "zeros", Zeros.class);
    registry.add(WeightInit.class, "ones", Ones.class);
    registry.add(WeightInit.class, "constant", Constant.class);
    registry.add(WeightInit.class, "uniform", Uniform.class);
    registry.add(WeightInit.class, "normal", Normal.class);
    registry.add(WeightInit.class, "truncated-normal", TruncatedNormal.class);
    registry.add(WeightInit.class, "glorot-uniform", GlorotUniform.class);
    registry.add(WeightInit.class, "glorot-normal", GlorotNormal.class);
    registry.add(WeightInit.class, "he-uniform", HeUniform.class);
    registry.add(WeightInit.class, "he-normal", HeNormal.class);
    registry.add(WeightInit.class, "lecun-uniform", LecunUniform.class);
    registry.add(WeightInit.class, "lecun-normal", LecunNormal.class);
    registry.add(WeightInit.class, "variance-scaling", VarianceScaling.class);
    registry.add(WeightInit.class, "orthogonal", Orthogonal.class);
    registry.add(WeightInit.class, "class-prior", ClassPrior.class);
    registry.add(WeightInit.class, "identity", IdentityMatrix.class);
  }
}
