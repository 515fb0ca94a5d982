package uk.safeguarding.platform.bulk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a request consists of, field by field, as its record is declared.
///
/// @param fields by name, in their order
record Shape(Map<String, Field> fields) {

    /// A field.
    ///
    /// @param type of its value, or of each of its values
    record Field(Class<?> type, boolean many) {

        /// What it consists of in turn; nothing for a plain value.
        Optional<Shape> shape() {
            return type.isRecord() ? Optional.of(of(type)) : Optional.empty();
        }

        boolean isOneId() {
            return type == UUID.class && !many;
        }
    }

    static Shape of(Class<?> request) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : request.getRecordComponents()) {
            fields.put(component.getName(), field(component));
        }
        return new Shape(fields);
    }

    /// With the id of the record to which it belongs.
    Shape below(String parent) {
        Map<String, Field> more = new LinkedHashMap<>();
        more.put(parent, new Field(UUID.class, false));
        more.putAll(fields);
        return new Shape(more);
    }

    private static Field field(RecordComponent component) {
        if (Collection.class.isAssignableFrom(component.getType())
                && component.getGenericType() instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return new Field(element instanceof Class<?> type ? type : Object.class, true);
        }
        return new Field(component.getType(), false);
    }
}
