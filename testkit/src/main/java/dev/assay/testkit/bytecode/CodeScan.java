package dev.assay.testkit.bytecode;

import dev.assay.testkit.bytecode.Use.Rule;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the calls of a component's methods through the classes that come with it.
 *
 * <p>Of a class that is instantiated on the way every method counts, because the framework may call
 * it through an interface; of any other class only the methods called, and its initialiser.
 */
public final class CodeScan {
  private final ClassFiles files;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Deque<Step> waiting = new ArrayDeque<>();
  private final Set<Use> found = new LinkedHashSet<>();

  /** A method, and the one that led to it. */
  private record Step(ClassModel owner, MethodModel method, @Nullable Step from) {
    String inWords() {
      String name = method.methodName().stringValue();
      String owned = Forbidden.simple(owner.thisClass().asInternalName());
      return switch (name) {
        case "<init>" -> "new " + owned;
        case "<clinit>" -> owned + "'s static initialiser";
        // A lambda belongs to the method that wrote it.
        default -> owned + "." + name.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
      };
    }

    List<String> path() {
      List<String> path = new ArrayList<>();
      for (Step s = this; s != null; s = s.from) {
        if (path.isEmpty() || !path.getFirst().equals(s.inWords())) {
          path.addFirst(s.inWords());
        }
      }
      return path;
    }
  }

  private CodeScan(ClassFiles files) {
    this.files = files;
  }

  /**
   * What a component uses against the contract, each with the way that leads there.
   *
   * @throws IllegalArgumentException when its class was not read from a file
   */
  public static List<Use> of(Class<?> component) {
    CodeScan scan = new CodeScan(new ClassFiles(component));
    scan.instantiated(ClassFiles.internalName(component), null);
    while (!scan.waiting.isEmpty()) {
      scan.follow(scan.waiting.removeFirst());
    }
    return List.copyOf(scan.found);
  }

  /** Every method of a class, of the classes it extends and the interfaces it implements. */
  private void instantiated(String name, @Nullable Step from) {
    Optional<ClassModel> own = files.find(name);
    if (own.isEmpty() || !whole.add(name)) {
      return;
    }
    ClassModel model = own.get();
    model.methods().forEach(m -> enter(model, m, from));
    model.superclass().ifPresent(s -> instantiated(s.asInternalName(), from));
    model.interfaces().forEach(i -> instantiated(i.asInternalName(), from));
  }

  private void enter(ClassModel owner, MethodModel method, @Nullable Step from) {
    String key =
        owner.thisClass().asInternalName()
            + "."
            + method.methodName().stringValue()
            + method.methodType().stringValue();
    if (seen.add(key)) {
      waiting.addLast(new Step(owner, method, from));
    }
  }

  private void follow(Step step) {
    String operator = "";
    List<CodeElement> elements =
        step.method.code().<List<CodeElement>>map(CodeModel::elementList).orElse(List.of());
    for (CodeElement element : elements) {
      switch (element) {
        case FieldInstruction field -> {
          if (Forbidden.OPERATORS_CLASS.equals(field.owner().asInternalName())) {
            operator = field.name().stringValue();
          }
          field(field, step);
        }
        case InvokeInstruction call -> call(call, operator, step);
        case InvokeDynamicInstruction dynamic ->
            dynamic.bootstrapArgs().forEach(argument -> constant(argument, step));
        case ConstantInstruction constant -> constant(constant.constantValue(), step);
        case NewObjectInstruction created ->
            instantiated(created.className().asInternalName(), step);
        default -> {}
      }
    }
  }

  private void field(FieldInstruction field, Step step) {
    String owner = field.owner().asInternalName();
    String name = field.name().stringValue();
    if (Forbidden.OPERATORS_CLASS.equals(owner)) {
      Forbidden.operator(name).ifPresent(r -> found(r, step));
    }
    if (field.opcode() == Opcode.PUTSTATIC
        && files.find(owner).isPresent()
        && !"<clinit>".equals(step.method.methodName().stringValue())) {
      String what = "static field " + Forbidden.simple(owner) + "." + name;
      found(new Forbidden.Reason(Rule.STATIC_STATE, what, ""), step);
    }
    initialised(owner, step);
  }

  private void call(InvokeInstruction call, String operator, Step step) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    if (Forbidden.isReduction(owner, name)) {
      Forbidden.reduction(owner, operator).ifPresent(r -> found(r, step));
    }
    called(owner, name, call.type().stringValue(), step);
  }

  private void constant(ConstantDesc constant, Step step) {
    if (constant instanceof DirectMethodHandleDesc handle) {
      String owner = internalName(handle.owner());
      if (handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
        instantiated(owner, step);
        called(owner, "<init>", handle.lookupDescriptor(), step);
      } else {
        called(owner, handle.methodName(), handle.lookupDescriptor(), step);
      }
    }
  }

  private static String internalName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }

  private void called(String owner, String name, String descriptor, Step step) {
    Forbidden.call(owner, name, descriptor).ifPresent(r -> found(r, step));
    initialised(owner, step);
    resolve(owner, name, descriptor, step);
  }

  /** Looks for a method in a class, then in those it extends and implements. */
  private boolean resolve(String owner, String name, String descriptor, Step step) {
    Optional<ClassModel> own = files.find(owner);
    if (own.isEmpty()) {
      return false;
    }
    ClassModel model = own.get();
    for (MethodModel method : model.methods()) {
      if (method.methodName().equalsString(name) && method.methodType().equalsString(descriptor)) {
        enter(model, method, step);
        return true;
      }
    }
    if (model.superclass().isPresent()
        && resolve(model.superclass().get().asInternalName(), name, descriptor, step)) {
      return true;
    }
    return model.interfaces().stream()
        .anyMatch(i -> resolve(i.asInternalName(), name, descriptor, step));
  }

  private void initialised(String owner, Step step) {
    files
        .find(owner)
        .ifPresent(model ->
            model.methods().stream()
                .filter(m -> m.methodName().equalsString("<clinit>"))
                .forEach(m -> enter(model, m, step)));
  }

  private void found(Forbidden.Reason reason, Step step) {
    found.add(new Use(reason.rule(), step.path(), reason.what(), reason.instead()));
  }
}
