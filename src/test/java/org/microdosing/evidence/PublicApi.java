package org.microdosing.evidence;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The public names of the library as text, one a line: what other programs can be written against.
 *
 * <p>Left out is what every record, enum and object has.
 */
final class PublicApi {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([\\w.]+);");
  private static final Pattern PACKAGE_OF_NAME =
      Pattern.compile("(?<!\\w)(?:[a-z_]\\w*\\.)+(?=[A-Z])");
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private PublicApi() {}

  /** Returns the packages that the module exports. */
  static List<String> packages() throws IOException {
    return EXPORTS
        .matcher(Files.readString(SOURCES.resolve("module-info.java")))
        .results()
        .map(m -> m.group(1))
        .sorted()
        .toList();
  }

  /** Returns the public types of the exported packages, nested ones included. */
  static List<Class<?>> types() throws IOException {
    List<Class<?>> types = new ArrayList<>();
    for (String name : packages()) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
        files
            .map(f -> f.getFileName().toString())
            .filter(f -> f.endsWith(".java") && !f.contains("-"))
            .sorted()
            .map(f -> type(name + "." + f.replace(".java", "")))
            .forEach(type -> addPublic(type, types));
      }
    }
    return types;
  }

  /** Returns the source of a type, or of the type that it is nested in. */
  static Path source(Class<?> type) {
    return SOURCES.resolve(type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java");
  }

  /** Returns the whole list, in an order that depends on names only. */
  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    String inPackage = "";
    for (Class<?> type : types()) {
      if (!type.getPackageName().equals(inPackage)) {
        inPackage = type.getPackageName();
        lines.add("package " + inPackage);
      }
      lines.add("  " + header(type));
      members(type).map(m -> "    " + m).forEach(lines::add);
    }
    return lines;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addPublic(Class<?> type, List<Class<?>> types) {
    if (isVisible(type.getModifiers())) {
      types.add(type);
      Arrays.stream(type.getDeclaredClasses())
          .sorted(Comparator.comparing(Class::getName))
          .forEach(nested -> addPublic(nested, types));
    }
  }

  private static String header(Class<?> type) {
    StringBuilder header = new StringBuilder();
    if (type.isInterface()) {
      header.append("interface ");
    } else if (type.isEnum()) {
      header.append("enum ");
    } else if (type.isRecord()) {
      header.append("record ");
    } else {
      header.append(Modifier.isAbstract(type.getModifiers()) ? "abstract " : "");
      header.append(Modifier.isFinal(type.getModifiers()) ? "final " : "").append("class ");
    }
    header.append(shortName(type.getName().substring(type.getPackageName().length() + 1)));
    header.append(listed("<", type.getTypeParameters(), ">"));
    if (type.isRecord()) {
      header.append(
          Arrays.stream(type.getRecordComponents())
              .map(c -> shortName(c.getGenericType().getTypeName()) + " " + c.getName())
              .collect(joining(", ", "(", ")")));
    }
    Class<?> above = type.getSuperclass();
    if (above != null && !Set.of(Object.class, Record.class, Enum.class).contains(above)) {
      header.append(" extends ").append(shortName(type.getGenericSuperclass().getTypeName()));
    }
    return header + listed(" implements ", type.getGenericInterfaces(), "");
  }

  private static Stream<String> members(Class<?> type) {
    Stream<String> constants =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name())
            : Stream.empty();
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(f -> isVisible(f.getModifiers()) && !f.isEnumConstant())
            .sorted(Comparator.comparing(Field::getName))
            .map(
                f ->
                    modifiers(f) + shortName(f.getGenericType().getTypeName()) + " " + f.getName());
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> isVisible(c.getModifiers()) && !c.isSynthetic() && !isCanonical(c))
            .map(c -> type.getSimpleName() + parameters(c))
            .sorted();
    Stream<String> methods =
        Stream.concat(
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getMethods()).filter(m -> isInheritedFromHidden(type, m)))
            .filter(m -> isVisible(m.getModifiers()) && !m.isSynthetic() && !isImplied(m))
            .sorted(Comparator.comparing(Method::getName).thenComparing(PublicApi::parameters))
            .map(
                m ->
                    modifiers(m)
                        + shortName(m.getGenericReturnType().getTypeName())
                        + " "
                        + m.getName()
                        + parameters(m));
    return Stream.of(constants, fields, constructors, methods).flatMap(s -> s).distinct();
  }

  /** Tells whether a public type shows a method that a type of the library hidden above it has. */
  private static boolean isInheritedFromHidden(Class<?> type, Method method) {
    Class<?> owner = method.getDeclaringClass();
    return owner != type
        && owner.getName().startsWith("org.microdosing.")
        && !isVisible(owner.getModifiers());
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean isImplied(Method method) {
    Class<?> type = method.getDeclaringClass();
    boolean isAccessor =
        type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(method::equals);
    return isAccessor
        || OF_EVERY_OBJECT.contains(method.getName())
        || (type.isEnum() && OF_EVERY_ENUM.contains(method.getName()));
  }

  private static boolean isCanonical(Constructor<?> constructor) {
    Class<?> type = constructor.getDeclaringClass();
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private static String modifiers(Member member) {
    return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
        + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameters())
        .map(PublicApi::parameter)
        .collect(joining(", ", "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    String type = shortName(parameter.getParameterizedType().getTypeName());
    return (parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type)
        + " "
        + parameter.getName();
  }

  private static String listed(String before, Type[] types, String after) {
    return types.length == 0
        ? ""
        : Arrays.stream(types)
            .map(Type::getTypeName)
            .map(PublicApi::shortName)
            .collect(joining(", ", before, after));
  }

  private static String shortName(String name) {
    String plain = Objects.requireNonNull(name).replace('$', '.');
    return PACKAGE_OF_NAME.matcher(plain).replaceAll("");
  }
}
