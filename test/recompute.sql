-- The status of every published assessment, computed anew from the published tables: observed values,
-- targets, measures, indicators, places, policies, lists, allocations, reporters. Written from the
-- method page, in another language than the pipeline; plans by date (schedules) are not known here.

CREATE MACRO period_end(p) AS CASE
  WHEN p IS NULL OR p = '' THEN NULL
  WHEN length(p) = 4 THEN make_date(p::INT, 12, 31)
  WHEN p LIKE '%Q%' THEN last_day(make_date(left(p, 4)::INT, 3 * right(p, 1)::INT, 1))
  ELSE last_day(make_date(left(p, 4)::INT, right(p, 2)::INT, 1)) END;
-- The last day of the period of that length which a day lies in.
CREATE MACRO end_of_period(d, frequency) AS CASE frequency
  WHEN 'year' THEN make_date(year(d)::INT, 12, 31)
  WHEN 'quarter' THEN last_day(make_date(year(d)::INT, (3 * quarter(d))::INT, 1))
  ELSE last_day(d) END;
CREATE MACRO months_between(a, b) AS
  date_diff('month', a, b) - CASE WHEN a + to_months(date_diff('month', a, b)::INT) > b THEN 1 ELSE 0 END;
CREATE MACRO date_of(cell) AS NULLIF(cell, '')::DATE;
CREATE MACRO num(cell) AS NULLIF(cell, '')::DECIMAL(24, 6);
CREATE MACRO has(list, item) AS list_contains(string_split(list, ';'), item);
-- a >= b, a <= b or a = b, both whole multiples of 10^-12: nothing is rounded.
CREATE MACRO satisfies(a, comparator, b) AS
  CASE comparator WHEN '>=' THEN a >= b WHEN '<=' THEN a <= b ELSE a = b END;

-- Each measure as it is defined today, and since when each of its definitions holds.
CREATE TABLE measure AS
SELECT * FROM measures
QUALIFY row_number() OVER (PARTITION BY measure ORDER BY date_of(valid_from) DESC) = 1;

-- One row for each assessment, with all that does not change over time.
CREATE TABLE question AS
SELECT
  row_number() OVER (ORDER BY a.target, a.place, a.due) AS q,
  a.target, a.place, a.indicator, a.due AS due_text, a.status, a.cause,
  date_of(a.due) AS due, date_of(a.as_of) AS as_of,
  i.kind, i.numerator, i.denominator, i.rollup, i.zero_denominator, num(i.factor) AS factor,
  t."when" = 'standing' AS standing, t."when" = 'each-year' AS yearly, t.comparator,
  coalesce(num(al.value), num(t.value)) AS goal, al.value IS NOT NULL AS allocated,
  coalesce(date_of(t.starts), date_of(po.date)) AS since,
  n.frequency, n.report_by::INT AS report_by, n.stale_after::INT AS stale_after,
  date_of(n.counted_from) AS counted_from,
  CASE
    WHEN i.kind = 'milestone' THEN 'milestone'
    WHEN t."when" = 'each-year' AND (i.kind = 'ratio' OR n.temporality = 'flow') THEN 'annual-rate'
    WHEN t."when" = 'each-year' THEN 'annual'
    WHEN n.temporality = 'ytd' AND d.temporality = 'ytd' AND i.kind = 'ratio' THEN 'annual-rate'
    WHEN n.temporality = 'ytd' THEN 'annual'
    WHEN n.temporality = 'since' THEN 'cumulative'
    WHEN n.temporality = 'flow' THEN 'flow'
    ELSE 'level' END AS nature,
  num(t.baseline_value) AS baseline, date_of(t.baseline_date) AS baseline_date,
  (SELECT max(date_of(e.due)) FROM targets e WHERE e.series <> '' AND e.series = t.series
    AND e.policy = t.policy AND e.applies_to = t.applies_to AND date_of(e.due) < date_of(t.due)) AS due_before,
  t.applies_to LIKE 'list:%' AND NOT EXISTS (
    SELECT 1 FROM lists l WHERE 'list:' || l.list = t.applies_to)
  OR t.applies_to = 'each:agricultural' AND NOT EXISTS (
    SELECT 1 FROM lists l WHERE l.list = 'agricultural') AS no_list
FROM assessments a
JOIN targets t USING (target)
JOIN indicators i ON i.indicator = t.indicator
JOIN policies po ON po.policy = t.policy
JOIN measure n ON n.measure = i.numerator
LEFT JOIN measure d ON d.measure = i.denominator
LEFT JOIN allocations al ON al.target = a.target AND al.place = a.place;

-- Which definition holds at a date: the numerator's, and one more for each new one of the denominator.
CREATE MACRO version_at(numerator_, denominator_, on_date) AS (
  (SELECT coalesce(
      max_by(definition_version::INT, date_of(valid_from)) FILTER (WHERE date_of(valid_from) <= on_date),
      min_by(definition_version::INT, date_of(valid_from)))
    FROM measures WHERE measure = numerator_)
  + coalesce((SELECT greatest(count(*) - 1, 0) FROM measures
      WHERE measure = denominator_ AND date_of(valid_from) <= on_date), 0));

-- The places that a city's number is made of; of any other place it is the place itself.
CREATE TABLE member AS
SELECT q.q, coalesce(m.place, q.place) AS place
FROM question q JOIN places p ON p.place = q.place JOIN measure n ON n.measure = q.numerator
LEFT JOIN places m ON p.level = 'city' AND q.rollup NOT IN ('none', 'own')
  AND m.parent = q.place AND m.counted_in = '' AND has(n.levels, m.level);

CREATE TABLE fact AS
SELECT q.*,
  due IS NOT NULL AND due <= as_of AND NOT standing AS due_passed,
  end_of_period(due, frequency) AS due_end,
  end_of_period(due, frequency) + report_by AS deadline,
  end_of_period(greatest(since, CASE WHEN yearly THEN make_date(year(due)::INT, 1, 1) ELSE since END),
    frequency) + report_by AS first_deadline,
  version_at(numerator, denominator, end_of_period(since, frequency)) AS version,
  (SELECT bool_and(EXISTS (
      SELECT 1 FROM reporters r JOIN member m ON m.q = q.q
      WHERE has(r.measures, part.measure) AND has(r.may_report, m.place)))
    FROM (SELECT unnest([q.numerator, q.denominator]) AS measure) part
    WHERE part.measure <> '') AS owed
FROM question q;

-- What was observed for each, oldest first; of a yearly target in its year alone.
CREATE TABLE seen AS
SELECT f.q, period_end(v.period) AS e,
  v.suppressed = 'yes' AS hidden, v.value <> '' AS known, v.definition_version::INT AS version,
  v.places_reported = v.places_expected AS complete,
  v.places_reported = v.places_expected OR coalesce(num(v.coverage) >= 90, false) AS enough,
  date_of(v.done_on) AS done_on, num(v.denominator) AS denominator,
  CASE WHEN v.value = '' THEN NULL
    WHEN v.denominator <> '' AND f.kind <> 'difference'
    THEN num(v.numerator)::DOUBLE * f.factor::DOUBLE / num(v.denominator)::DOUBLE
    ELSE num(v.value)::DOUBLE END AS y,
  CASE WHEN v.suppressed = 'yes' THEN false
    WHEN v.value = '' THEN f.zero_denominator = 'met'
    WHEN v.denominator <> '' AND f.kind <> 'difference' THEN satisfies(
      num(v.numerator)::DECIMAL(19, 6) * f.factor::DECIMAL(19, 6), f.comparator,
      f.goal::DECIMAL(19, 6) * num(v.denominator)::DECIMAL(19, 6))
    ELSE satisfies(num(v.value), f.comparator, f.goal) END AS meets
FROM fact f JOIN "values" v ON v.indicator = f.indicator AND v.place = f.place
WHERE period_end(v.period) <= f.as_of
  AND (NOT (f.nature IN ('annual', 'annual-rate') AND (f.yearly OR f.due_passed))
    OR year(period_end(v.period)) = year(f.due));

-- Where pace starts: the document's own baseline, the due date before, the policy's date, the first
-- number after it. A count starts at 0.
CREATE TABLE start_point AS
SELECT f.q,
  CASE
    WHEN nature IN ('flow', 'milestone', 'annual-rate') THEN NULL
    WHEN nature = 'annual' THEN struct_pack(e := make_date(year(due)::INT, 1, 1), y := 0::DOUBLE)
    WHEN nature = 'cumulative' THEN struct_pack(e := counted_from, y := 0::DOUBLE)
    WHEN baseline IS NOT NULL AND baseline_date IS NOT NULL AND NOT allocated
    THEN struct_pack(e := baseline_date, y := baseline::DOUBLE)
    ELSE coalesce(
      (SELECT first(struct_pack(e := s.e, y := s.y)) FROM seen s
        WHERE s.q = f.q AND s.version = f.version AND NOT s.hidden AND s.complete AND s.known
        AND s.e = end_of_period(f.due_before, f.frequency)),
      (SELECT struct_pack(e := x.e, y := x.y) FROM (
          SELECT max_by(s, s.e) AS x FROM seen s WHERE s.q = f.q AND s.version = f.version
            AND NOT s.hidden AND s.e <= f.since AND s.enough)
        WHERE x.known AND months_between(x.e, f.since) <= f.stale_after),
      (SELECT min_by(struct_pack(e := s.e, y := s.y), s.e) FROM seen s
        WHERE s.q = f.q AND s.version = f.version AND NOT s.hidden AND s.enough AND s.known
        AND s.e > f.since))
  END AS start
FROM fact f;

CREATE TABLE summary AS
SELECT q,
  count(*) AS seen_count,
  count(*) FILTER (WHERE s.enough) AS enough_count,
  max(s.e) AS newest_end,
  max_by(s, s.e) FILTER (WHERE s.enough) AS latest,
  max_by(s, s.e) FILTER (WHERE f.due_passed AND s.e = f.due_end) AS at_due,
  max_by(s, s.e) FILTER (WHERE s.e > f.due AND s.complete AND s.version = f.version) AS later,
  bool_or(s.meets) FILTER (
    WHERE s.complete AND s.e >= p.start.e AND (NOT f.due_passed OR s.e <= f.due)) AS ever_met,
  max_by(s.meets, s.e) FILTER (WHERE s.complete AND s.e >= p.start.e) AS last_met
FROM seen s JOIN fact f USING (q) JOIN start_point p USING (q)
GROUP BY q;

CREATE TABLE state AS
SELECT *,
  coalesce(at_due, latest) AS deciding,
  months_between(latest.e, as_of) > stale_after AS stale,
  months_between(newest_end, as_of) > stale_after AS silent,
  nature IN ('level', 'flow', 'cumulative') AS lasting,
  kind = 'measure' AND comparator = '>=' AND (
    nature = 'cumulative' AND coalesce(ever_met, false)
    OR nature = 'annual' AND NOT due_passed AND coalesce(last_met, false)) AS reached,
  latest.meets AND latest.done_on IS NOT NULL AND latest.done_on <= as_of AS done,
  (SELECT bool_or(s.meets) FROM seen s
    WHERE s.q = fact.q AND s.e < latest.e AND s.e >= fact.since AND s.complete) AS was_met,
  start.y + (goal::DOUBLE - start.y) * (latest.e - start.e) / nullif(due - start.e, 0) AS expected
FROM fact JOIN start_point USING (q) LEFT JOIN summary USING (q);

CREATE TABLE paced AS
SELECT *, round((latest.y - start.y) / nullif(expected - start.y, 0), 12) AS pace,
  CASE WHEN comparator = '<=' THEN start.y <= goal ELSE start.y >= goal END AS starts_there,
  abs(latest.y - start.y) AS fall
FROM state;

CREATE TABLE recomputed AS
SELECT target, place, due_text, status, cause, CASE
  WHEN no_list THEN 'not-assessable list-not-given'
  WHEN latest IS NULL AND seen_count > 0 AND due_passed AND as_of <= deadline THEN 'awaiting'
  WHEN latest IS NULL AND seen_count > 0 THEN 'not-assessable partial'
  WHEN latest IS NULL AND NOT owed THEN 'no-data nobody-asked'
  WHEN latest IS NULL AND first_deadline > as_of THEN 'not-assessable too-early'
  WHEN latest IS NULL THEN 'no-data nothing-reported'
  WHEN deciding.hidden THEN 'not-assessable suppressed'
  WHEN NOT deciding.known AND zero_denominator <> 'met' AND NOT deciding.complete
    THEN 'not-assessable partial'
  WHEN NOT deciding.known AND zero_denominator = 'not-applicable' THEN 'not-applicable'
  WHEN NOT deciding.known AND zero_denominator <> 'met' THEN 'not-assessable zero-denominator'
  WHEN nature <> 'milestone' AND deciding.e >= since AND deciding.version <> version
    THEN 'not-assessable definition-changed'
  -- A standing rule.
  WHEN standing AND stale AND silent THEN 'no-data stale'
  WHEN standing AND (stale OR NOT latest.complete) THEN 'not-assessable partial'
  WHEN standing AND latest.meets THEN 'holding'
  WHEN standing THEN 'not-holding'
  -- Due: the number of the due period decides; a milestone's date.
  WHEN due_passed AND nature = 'milestone' AND done AND latest.done_on <= due THEN 'met'
  WHEN due_passed AND nature = 'milestone' AND done THEN 'met-late'
  WHEN due_passed AND nature = 'milestone' AND latest.e >= due THEN 'missed'
  WHEN due_passed AND nature = 'milestone' AND as_of <= deadline THEN 'awaiting'
  WHEN due_passed AND nature = 'milestone' THEN 'unreported-at-due'
  WHEN due_passed AND reached THEN 'met'
  WHEN due_passed AND NOT at_due.complete AND as_of <= deadline THEN 'awaiting'
  WHEN due_passed AND NOT at_due.complete THEN 'not-assessable partial'
  WHEN due_passed AND at_due.meets THEN 'met'
  WHEN due_passed AND at_due IS NOT NULL AND later.hidden THEN 'not-assessable suppressed'
  WHEN due_passed AND at_due IS NOT NULL AND later.meets THEN 'met-late'
  WHEN due_passed AND at_due IS NOT NULL THEN 'missed'
  WHEN due_passed AND as_of <= deadline THEN 'awaiting'
  WHEN due_passed AND later.meets THEN 'met'
  WHEN due_passed THEN 'unreported-at-due'
  -- Not due.
  WHEN nature = 'milestone' AND done OR reached
    OR lasting AND NOT stale AND latest.complete AND latest.meets THEN 'met'
  WHEN due IS NULL AND NOT (lasting AND latest.meets) THEN 'not-assessable undated'
  WHEN (due IS NULL OR stale) AND silent THEN 'no-data stale'
  WHEN due IS NULL OR stale THEN 'not-assessable partial'
  WHEN was_met AND lasting AND (latest.complete OR rollup <> 'sum') AND NOT latest.meets THEN 'slipped'
  -- Pace.
  WHEN start IS NULL OR latest.y IS NULL OR comparator = '=' THEN 'in-progress'
  WHEN latest.e < start.e OR start.e >= due THEN 'in-progress'
  WHEN latest.e + CASE WHEN nature IN ('annual', 'cumulative') THEN 1 ELSE 0 END
      < start.e + INTERVAL 3 MONTH
    OR (latest.e - start.e) * 10 < due - start.e THEN 'not-assessable too-early'
  WHEN enough_count < 2 OR kind = 'measure' AND abs(goal::DOUBLE - start.y) < 5 OR starts_there
    THEN 'in-progress'
  WHEN pace IS NULL THEN 'in-progress'
  WHEN pace >= 0.95 THEN 'on-pace'
  WHEN pace >= 0.6 THEN 'slightly-behind'
  WHEN pace < 0 AND fall > 1 AND (kind <> 'ratio' OR latest.denominator IS NULL
    OR fall * latest.denominator::DOUBLE / factor::DOUBLE > 1) THEN 'below-start'
  ELSE 'behind' END AS again
FROM paced;
