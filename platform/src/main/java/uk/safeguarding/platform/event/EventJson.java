package uk.safeguarding.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Writes an event's data: every [Person] as the pseudonym, absent values left out, dates in ISO 8601.
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper;

    EventJson(Pseudonyms pseudonyms) {
        SimpleModule persons = new SimpleModule().addSerializer(Person.class, new PseudonymSerializer(pseudonyms));
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(persons)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    public String write(DomainEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.type() + " cannot be written", e);
        }
    }

    private static final class PseudonymSerializer extends JsonSerializer<Person> {
        private final Pseudonyms pseudonyms;

        PseudonymSerializer(Pseudonyms pseudonyms) {
            this.pseudonyms = pseudonyms;
        }

        @Override
        public void serialize(Person person, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(pseudonyms.of(person));
        }
    }
}
