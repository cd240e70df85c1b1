-- Requests that are open: of those that are the same (resident, kind, performing organisation, category of a reason, for orders
-- what is ordered too) there is one at a time. docs/decisions/0044-what-a-request-must-be.md
CREATE TABLE open_request (
    key     uuid PRIMARY KEY, -- all of that, as a name-based UUID
    request text NOT NULL     -- the id of the ServiceRequest
);
CREATE INDEX open_request_holder ON open_request (request);

CREATE FUNCTION close_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'ServiceRequest' AND NEW.res_deleted_at IS NOT NULL AND OLD.res_deleted_at IS NULL THEN
        DELETE FROM xinglin.open_request WHERE request = NEW.fhir_id;
    END IF;
    RETURN NULL;
END $$;

-- Without a condition of its own, which would keep the column's type as it is (docs/decisions/0018-instants.md).
CREATE TRIGGER xinglin_close_request AFTER UPDATE ON public.hfj_resource
FOR EACH ROW EXECUTE FUNCTION close_request();
