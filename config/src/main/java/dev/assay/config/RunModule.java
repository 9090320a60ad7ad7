package dev.assay.config;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.ConstraintEntry;
import dev.assay.config.experiment.DataSection;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.GradientEntry;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.config.experiment.Split;
import dev.assay.config.experiment.TrainingSection;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.RunListener;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds the parts of one experiment. Explicit bindings only: what nobody bound cannot be injected,
 * and nothing is shared between the injectors of two runs.
 */
public final class RunModule extends AbstractModule {
  private final Catalog catalog;
  private final LoadedExperiment loaded;

  public RunModule(Catalog catalog, LoadedExperiment loaded) {
    this.catalog = catalog;
    this.loaded = loaded;
  }

  /** The injector of one run, with further modules beside this one. */
  public static Injector injector(Catalog catalog, LoadedExperiment loaded, Module... more) {
    List<Module> modules = new ArrayList<>(List.of(more));
    modules.addFirst(new RunModule(catalog, loaded));
    return Guice.createInjector(Stage.PRODUCTION, modules);
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().requireAtInjectOnConstructors();
    binder().disableCircularProxies();
    Experiment experiment = loaded.experiment();
    bind(Catalog.class).toInstance(catalog);
    bind(LoadedExperiment.class).toInstance(loaded);
    bind(Experiment.class).toInstance(experiment);
    bind(DataSection.class).toInstance(experiment.data());
    bind(Dataset.class).toInstance(experiment.data().source());
    bind(Split.class).toInstance(experiment.data().split());
    bind(new TypeLiteral<List<Transform>>() {}).toInstance(experiment.data().transforms());
    bind(new TypeLiteral<List<NetworkLayer>>() {}).toInstance(experiment.network());
    bind(Loss.class).toInstance(experiment.loss());
    bind(Optimizer.class).toInstance(experiment.optimizer());
    bind(ScheduleEntry.class).toInstance(experiment.schedule());
    bind(Schedule.class).toInstance(experiment.schedule().schedule());
    bind(new TypeLiteral<List<GradientEntry>>() {}).toInstance(experiment.gradients());
    bind(new TypeLiteral<List<ConstraintEntry>>() {}).toInstance(experiment.constraints());
    bind(TrainingSection.class).toInstance(experiment.training());
    bind(new TypeLiteral<List<NamedMetric>>() {}).toInstance(experiment.metrics());
    bind(new TypeLiteral<List<RunListener>>() {}).toInstance(experiment.listeners());
  }
}
