-- What the first version of the schema may have kept. The big number is example.com/bees.
INSERT INTO users (user_id, agreed_at) VALUES (1001, 1790000000000), (1002, 1790000000000), (1003, 1790000000000);
INSERT INTO reviews (user_id, pack, question, asking, rating, answered_at) VALUES
    (1001, 2920131843077736535, 'hive',       11, 3, 1790000001000),
    (1001, 2920131843077736535, 'hive',       14, 3, 1790000601000),
    (1001, 2920131843077736535, 'hive',       19, 1, 1790400601000),
    (1001, 2920131843077736535, 'honey.made', 12, 2, 1790000002000),
    (1001, 2920131843077736535, 'honey.made', 15, 4, 1790000402000),
    (1002, 2920131843077736535, 'hive',       13, 1, 1790000003000),
    (1002, 5,    'light',      16, 3, 1790000703000);
