/** Every figure of a period in one statement: `:from`, `:to`, and the list of `:reasons` as JSON. */
export const SQLITE_TALLIES = `
with answer as (
  select matched, about, case
    when outcome = 'accepted' then ''
    when reason_code in (select value from json_each(:reasons)) then reason_code
    when coalesce(reason_code, reason_display, user_comment) is null then 'no-reason'
    else 'other' end as reason, outcome
  from feedback where received_at >= :from and received_at < :to
),
shown as (select body from issued_card where first_shown_at >= :from and first_shown_at < :to)
select '' as requirement, '' as pathway, '' as version, 'shown' as what, '' as name, count(*) as n from shown
union all
select '', '', '', iif(matched, outcome, 'unmatched'), iif(matched, reason, ''), count(*) from answer group by 4, 5
union all
select value ->> 'requirement', value ->> 'pathway', value ->> 'version', 'shown', '', count(*)
from shown, json_each(body, '$.rows') group by 1, 2, 3
union all
select value ->> 'requirement', value ->> 'pathway', value ->> 'version', outcome, reason, count(*)
from answer, json_each(about, '$.rows') where matched group by 1, 2, 3, 4, 5
union all
select said.value ->> 'requirement', said.value ->> 'pathway', said.value ->> 'version', 'order', ordered.value, count(*)
from answer, json_each(about, '$.rows') as said, json_each(said.value, '$.accepted') as ordered
where matched group by 1, 2, 3, 5`;
