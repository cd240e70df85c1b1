-- Below which organisations the author of a Subscription reaches; no row: everything. Who reaches less is told of what is
-- in reach when it is told. The Subscription itself is its organisations' own.
CREATE TABLE subscriber_reach (
    subscription  text   PRIMARY KEY,
    organisations text[] NOT NULL -- ids of Organization resources
);
