package dev.assay.config;

import dev.assay.config.Stubs.StubActivation;
import dev.assay.config.Stubs.StubDataset;
import dev.assay.config.Stubs.StubGradient;
import dev.assay.config.Stubs.StubInit;
import dev.assay.config.Stubs.StubLayer;
import dev.assay.config.Stubs.StubLoss;
import dev.assay.config.Stubs.StubMetric;
import dev.assay.config.Stubs.StubOptimizer;
import dev.assay.config.Stubs.StubRule;
import dev.assay.config.Stubs.StubSchedule;
import dev.assay.config.Stubs.StubTransform;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Rule;
import dev.assay.core.spi.RunListener;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Spi;
import dev.assay.core.spi.Transform;
import dev.assay.core.spi.WeightInit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small components that have every form of hyper-parameter. */
public final class TestPlugin implements Plugin {
  public static final Catalog CATALOG = CatalogLoader.of(new TestPlugin());

  @About(value = "A fully connected layer", formula = "y = f(x W + b)", source = "none")
  public record Dense(
      @Param(value = "Number of outputs", range = "[1, inf)") int units,
      @Param(value = "Activation", byDefault = "identity") Activation activation,
      @Param(value = "Weights", byDefault = "glorot-uniform") WeightInit weights,
      @Param(value = "Whether there is a bias", byDefault = "true") boolean bias)
      implements StubLayer {
    public Dense {
      Params.check(Dense.class, units, activation, weights, bias);
    }
  }

  @About("Drops units")
  public record Dropout(
      @Param(value = "Probability", byDefault = "0.5", range = "[0, 1)") double rate)
      implements StubLayer {}

  @About("Layers with a shortcut")
  public record Residual(@Param("Layers inside") List<Layer> layers) implements StubLayer {}

  public record Identity() implements StubActivation {}

  public record Relu() implements StubActivation {}

  public record LeakyRelu(
      @Param(value = "Slope", byDefault = "0.01", range = "[0, inf)") double slope)
      implements StubActivation {}

  public record GlorotUniform() implements StubInit {}

  public record HeUniform() implements StubInit {}

  public record Uniform(
      @Param(value = "Lower end", byDefault = "-1") double low,
      @Param(value = "Upper end", byDefault = "1") double high)
      implements StubInit {
    public Uniform {
      if (low >= high) {
        throw new ParamException("high", high, "a number greater than low");
      }
    }
  }

  public record CrossEntropy(
      @Param(value = "Joining of rows", byDefault = "mean") Loss.Reduction reduction)
      implements StubLoss {}

  public record Sgd(
      @Param(value = "Step size", byDefault = "0.01", range = "(0, inf)") double learningRate,
      @Param(value = "Momentum", byDefault = "0", range = "[0, 1)") double momentum,
      @Param(value = "Rates of single layers", byDefault = "{}", range = "(0, inf)")
          Map<String, Double> rates)
      implements StubOptimizer {}

  public record Adam(
      @Param(value = "Step size", byDefault = "0.001", range = "(0, inf)") double learningRate)
      implements StubOptimizer {}

  public record Constant() implements StubSchedule {}

  public record Exponential(
      @Param(value = "Factor per unit of time", range = "(0, 1]") double decay)
      implements StubSchedule {}

  public record ClipValue(@Param(value = "Bound", range = "(0, inf]") double limit)
      implements StubGradient {}

  public record Digits() implements StubDataset {}

  public record Csv(
      @Param("File") DataFile file,
      @Param(value = "Columns", optional = true) @Nullable List<String> columns,
      @Param("Separator") Optional<String> separator)
      implements StubDataset {}

  public record Standardize() implements StubTransform {}

  public record Accuracy() implements StubMetric {}

  public record Logits() implements StubRule {}

  public record Quiet() implements RunListener {}

  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Layer.class, "dense", Dense.class);
    registry.add(Layer.class, "dropout", Dropout.class);
    registry.add(Layer.class, "residual", Residual.class);
    registry.add(Activation.class, "identity", Identity.class);
    registry.add(Activation.class, "relu", Relu.class);
    registry.add(Activation.class, "leaky-relu", LeakyRelu.class);
    registry.add(WeightInit.class, "glorot-uniform", GlorotUniform.class);
    registry.add(WeightInit.class, "he-uniform", HeUniform.class);
    registry.add(WeightInit.class, "uniform", Uniform.class);
    registry.add(Loss.class, "softmax-cross-entropy", CrossEntropy.class);
    registry.add(Optimizer.class, "sgd", Sgd.class);
    registry.add(Optimizer.class, "adam", Adam.class);
    registry.add(Schedule.class, "constant", Constant.class);
    registry.add(Schedule.class, "exponential", Exponential.class);
    registry.add(GradientTransform.class, "clip-value", ClipValue.class);
    registry.add(Dataset.class, "digits", Digits.class);
    registry.add(Dataset.class, "csv", Csv.class);
    registry.add(Transform.class, "standardize", Standardize.class);
    registry.add(Metric.class, "accuracy", Accuracy.class);
    registry.add(Rule.class, "logits", Logits.class);
    registry.add(RunListener.class, "quiet", Quiet.class);
  }
}
