package org.kartei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.as;
import static org.kartei.security.Acting.asNobody;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kartei.security.Role;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/** APP-1: tries every method of every service with nobody and with every role. */
@KarteiTest
class ServiceAccessTests {

    /** What runs without anybody signed in. Whoever lengthens this list should know why. */
    private static final List<String> OPEN = List.of(
            "FirstStart.begin",
            "FirstStart.isDue",
            "JobService.interrupted",
            "JobService.writeDown",
            "StaffService.createFirst",
            "StaffService.isEmpty");

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyMethodIsRefusedToWhoIsTooLow() {
        return methods()
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    Optional<Role> lowest = lowest(method);
                    var wrong = new ArrayList<String>();
                    asNobody();
                    if (isRefused(method) != lowest.isPresent()) {
                        wrong.add("nobody");
                    }
                    for (Role role : Role.values()) {
                        as(role);
                        if (isRefused(method)
                                != lowest.filter(needed -> role.compareTo(needed) < 0)
                                        .isPresent()) {
                            wrong.add(role.name());
                        }
                    }
                    asNobody();
                    assertThat(wrong).as("%s for %s", method, lowest).isEmpty();
                }));
    }

    @Test
    void onlyTheseAreOpen() {
        assertThat(methods().filter(method -> lowest(method).isEmpty()).map(ServiceAccessTests::name))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    private Stream<Method> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("org.kartei."))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    /** As the annotations say; empty when nobody needs to be signed in. */
    private static Optional<Role> lowest(Method method) {
        PreAuthorize guard = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class))
                .orElseGet(() ->
                        AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), PreAuthorize.class));
        assertThat(guard).as("guard of %s", method).isNotNull();
        return guard.value().equals("permitAll()")
                ? Optional.empty()
                : Optional.of(Role.valueOf(guard.value().replaceAll("hasRole\\('(\\w+)'\\)", "$1")));
    }

    private boolean isRefused(Method method) throws IllegalAccessException {
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(ServiceAccessTests::nothing)
                .toArray();
        try {
            Object bean = context.getBean(method.getDeclaringClass());
            method.setAccessible(true);
            method.invoke(bean, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException
                    || e.getCause() instanceof AuthenticationCredentialsNotFoundException;
        }
    }

    /** Zero, false or null: what the method makes of it does not matter here. */
    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
