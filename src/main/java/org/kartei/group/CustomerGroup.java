package org.kartei.group;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group of customers, made by managers (GROUP-1). A retired one is kept by its members, but gets no new ones. */
@Entity
class CustomerGroup {

    @Id
    @GeneratedValue(generator = "customer_group_seq")
    @SequenceGenerator(name = "customer_group_seq", sequenceName = "customer_group_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    private String color = "";

    private boolean retired;

    protected CustomerGroup() {}

    CustomerGroup(String name, GroupColor color) {
        change(name, color);
    }

    void change(String newName, GroupColor newColor) {
        this.name = newName;
        this.color = newColor.name();
    }

    void retire(boolean isRetired) {
        this.retired = isRetired;
    }

    Group show() {
        return new Group(new GroupId(Objects.requireNonNull(id)), version, name, GroupColor.valueOf(color), retired);
    }
}
