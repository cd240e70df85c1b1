-- Who wrote a Subscription last, where tokens are asked for: whoever is gone is told nothing.
CREATE TABLE subscriber (
    subscription text PRIMARY KEY,
    client       text NOT NULL,
    user_name    text          -- null: the program by itself
);
