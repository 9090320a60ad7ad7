package dev.assay.config;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Optimizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunModuleTest {
  static final class Trainer {
    final Optimizer optimizer;
    final List<NetworkLayer> network;

    @Inject
    Trainer(Optimizer optimizer, List<NetworkLayer> network) {
      this.optimizer = optimizer;
      this.network = network;
    }
  }

  private static final class TrainerModule extends AbstractModule {
    @Override
    protected void configure() {
      bind(Trainer.class);
    }
  }

  @Test
  void theExperimentsPartsAreInjected() {
    LoadedExperiment digits = load(DIGITS);
    Injector injector = RunModule.injector(TestPlugin.CATALOG, digits, new TrainerModule());

    Trainer trainer = injector.getInstance(Trainer.class);
    assertThat(trainer.optimizer).isSameAs(digits.experiment().optimizer());
    assertThat(trainer.network).isEqualTo(digits.experiment().network());
    assertThat(injector.getInstance(Dataset.class)).isEqualTo(new TestPlugin.Digits());
    assertThat(injector.getInstance(Loss.class)).isSameAs(digits.experiment().loss());
    assertThat(injector.getInstance(Key.get(new TypeLiteral<List<NetworkLayer>>() {}))).hasSize(2);
  }

  @Test
  void whatNobodyBoundIsNotMadeUp() {
    Injector injector = RunModule.injector(TestPlugin.CATALOG, load(DIGITS));

    assertThatThrownBy(() -> injector.getInstance(Trainer.class))
        .isInstanceOf(ConfigurationException.class);
  }
}
