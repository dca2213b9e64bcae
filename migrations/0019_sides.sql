-- From which sides stories are told is one setting of the project: both, either, client, professional.
ALTER TABLE steering_commissions DROP COLUMN sides;
UPDATE projects SET settings = REPLACE(REPLACE(settings, '"sides":"one"', '"sides":"either"'), '"sides":"two"', '"sides":"both"');
