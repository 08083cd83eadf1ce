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
import java.util.Map;
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
import org.springframework.security.access.AccessDeniedException;
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

    /** What office workers may not do, and who may at least. Whoever shortens or lowers this list should know why. */
    private static final Map<String, Role> HIGHER = Map.ofEntries(
            Map.entry("AccountPlans.change", Role.MANAGER),
            Map.entry("AccountPlans.plan", Role.MANAGER),
            Map.entry("AccountPlans.slots", Role.MANAGER),
            Map.entry("Bookings.batch", Role.MANAGER),
            Map.entry("Bookings.overview", Role.MANAGER),
            Map.entry("Bookings.table", Role.MANAGER),
            Map.entry("CreditForBooks.forEach", Role.MANAGER),
            Map.entry("CreditForBooks.sum", Role.MANAGER),
            Map.entry("CreditedVouchers.forEach", Role.MANAGER),
            Map.entry("CreditedVouchers.sum", Role.MANAGER),
            Map.entry("Postings.forEach", Role.MANAGER),
            Map.entry("Postings.sales", Role.MANAGER),
            Map.entry("Postings.sums", Role.MANAGER),
            Map.entry("CreditLiability.course", Role.MANAGER),
            Map.entry("CreditLiability.on", Role.MANAGER),
            Map.entry("CustomerErasure.erase", Role.MANAGER),
            Map.entry("CustomerErasure.hold", Role.MANAGER),
            Map.entry("DemoSchool.start", Role.ADMIN),
            Map.entry("DueErasures.start", Role.MANAGER),
            Map.entry("Erasures.certify", Role.MANAGER),
            Map.entry("Erasures.count", Role.MANAGER),
            Map.entry("Erasures.due", Role.MANAGER),
            Map.entry("Erasures.dueOfDeleted", Role.MANAGER),
            Map.entry("Erasures.erase", Role.MANAGER),
            Map.entry("Erasures.eraseDue", Role.MANAGER),
            Map.entry("Erasures.eraseDueOfDeleted", Role.MANAGER),
            Map.entry("Erasures.find", Role.MANAGER),
            Map.entry("Erasures.list", Role.MANAGER),
            Map.entry("Erasures.plan", Role.MANAGER),
            Map.entry("Erasures.print", Role.MANAGER),
            Map.entry("GroupService.change", Role.MANAGER),
            Map.entry("GroupService.create", Role.MANAGER),
            Map.entry("GroupService.retire", Role.MANAGER),
            Map.entry("HistoryService.latestSearched", Role.MANAGER),
            Map.entry("HistoryService.list", Role.MANAGER),
            Map.entry("Invariants.drifts", Role.ADMIN),
            Map.entry("Invariants.latest", Role.ADMIN),
            Map.entry("Invariants.start", Role.ADMIN),
            Map.entry("OwnFieldService.change", Role.MANAGER),
            Map.entry("OwnFieldService.define", Role.MANAGER),
            Map.entry("OwnFieldService.move", Role.MANAGER),
            Map.entry("OwnFieldService.retire", Role.MANAGER),
            Map.entry("NumberForms.beginWith", Role.MANAGER),
            Map.entry("NumberForms.remove", Role.MANAGER),
            Map.entry("NumberForms.set", Role.MANAGER),
            Map.entry("Previews.draw", Role.MANAGER),
            Map.entry("Previews.write", Role.MANAGER),
            Map.entry("ReminderTerms.change", Role.MANAGER),
            Map.entry("Retention.change", Role.MANAGER),
            Map.entry("SettingsService.change", Role.MANAGER),
            Map.entry("StaffService.change", Role.ADMIN),
            Map.entry("StaffService.create", Role.ADMIN),
            Map.entry("StaffService.find", Role.ADMIN),
            Map.entry("StaffService.list", Role.ADMIN),
            Map.entry("StaffService.resetPassword", Role.ADMIN),
            Map.entry("StaffService.unlock", Role.ADMIN),
            Map.entry("Templates.remove", Role.MANAGER),
            Map.entry("Templates.save", Role.MANAGER),
            Map.entry("Templates.versions", Role.MANAGER),
            Map.entry("Turnover.byMonth", Role.MANAGER),
            Map.entry("VatRates.remove", Role.MANAGER),
            Map.entry("VatRates.set", Role.MANAGER),
            Map.entry("VoucherBatches.start", Role.MANAGER),
            Map.entry("Vouchers.unblock", Role.MANAGER));

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
    void whatTheTablesNameIsThere() {
        assertThat(methods().map(ServiceAccessTests::name)).containsAll(OPEN).containsAll(HIGHER.keySet());
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

    /** Empty when nobody needs to be signed in. */
    private static Optional<Role> lowest(Method method) {
        return OPEN.contains(name(method))
                ? Optional.empty()
                : Optional.of(HIGHER.getOrDefault(name(method), Role.OFFICE));
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
