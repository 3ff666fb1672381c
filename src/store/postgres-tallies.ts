/** Every figure of a period in one statement: $1 from, $2 to, $3 the reasons. */
export const POSTGRES_TALLIES = `
with answer as materialized (
  select matched, coalesce(about -> 'rows', '[]') as rows, outcome, case
    when outcome = 'accepted' then ''
    when reason_code = any($3::text[]) then reason_code
    when coalesce(reason_code, reason_display, user_comment) is null then 'no-reason'
    else 'other' end as reason
  from feedback where received_at >= $1 and received_at < $2
),
shown as materialized (
  select coalesce(body -> 'rows', '[]') as rows from issued_card where first_shown_at >= $1 and first_shown_at < $2
)
select '' as requirement, '' as pathway, '' as version, 'shown' as what, '' as name, count(*)::integer as n from shown
union all
select '', '', '', case when matched then outcome else 'unmatched' end, case when matched then reason else '' end,
  count(*)::integer from answer group by 4, 5
union all
select value ->> 'requirement', value ->> 'pathway', value ->> 'version', 'shown', '', count(*)::integer
from shown, jsonb_array_elements(rows) as value group by 1, 2, 3
union all
select value ->> 'requirement', value ->> 'pathway', value ->> 'version', outcome, reason, count(*)::integer
from answer, jsonb_array_elements(rows) as value where matched group by 1, 2, 3, 4, 5
union all
select said.value ->> 'requirement', said.value ->> 'pathway', said.value ->> 'version', 'order', ordered.name, count(*)::integer
from answer, jsonb_array_elements(rows) as said (value), jsonb_array_elements_text(said.value -> 'accepted') as ordered (name)
where matched group by 1, 2, 3, 5`;
