-- Parts of texts are found by their characters: docs/decisions/0032-parts-of-texts.md
--
-- A key is 63 bits: 21 of the identity of type and parameter, 21 of a character, and 21 of the one behind it, or none. The
-- class TextKeys makes those of what is asked for.
CREATE FUNCTION text_keys(identity bigint, value text) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    characters text[] := string_to_array(value, NULL);
    base       bigint := (identity & 2097151) << 42;
    keys       bigint[] := '{}';
    character  bigint;
    next       bigint;
BEGIN
    FOR i IN REVERSE cardinality(characters)..1 LOOP
        character := base | (ascii(characters[i])::bigint << 21);
        keys := keys || character;
        IF next IS NOT NULL THEN
            keys := keys || (character | next);
        END IF;
        next := ascii(characters[i]);
    END LOOP;
    RETURN keys;
END $$;

-- What is new waits in a list that every search reads, so the list is short.
CREATE INDEX xinglin_text_keys ON public.hfj_spidx_string USING gin (xinglin.text_keys(hash_identity, sp_value_normalized))
WITH (gin_pending_list_limit = 256);

-- Codes of conditions by how they begin: the identity is that of Condition and code.
CREATE INDEX xinglin_condition_code ON public.hfj_spidx_token (upper(sp_value) text_pattern_ops)
WHERE hash_identity = -65938632773608081;
