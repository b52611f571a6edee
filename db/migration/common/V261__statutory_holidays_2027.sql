-- Statutory holidays of 2027 that fall on weekdays. They follow from the Regulation on Public Holidays for National
-- Festivals and Memorial Days (State Council Decree 795, in force since 1 January 2025: New Year 1 day, Spring Festival
-- 4 days from the eve on, Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3) and from the lunar
-- calendar (GB/T 33661-2017: New Year on 6 February, Dragon Boat on 9 June, Mid-Autumn on 15 September 2027).
-- Which other days are made up for is said by the yearly notice of the State Council's General Office, not out yet.
insert ignore into calendar_day (calendar_date, workday, name) values
  ('2027-01-01', false, '元旦'),
  ('2027-02-05', false, '春节'), ('2027-02-08', false, '春节'),
  ('2027-04-05', false, '清明节'),
  ('2027-06-09', false, '端午节'),
  ('2027-09-15', false, '中秋节'),
  ('2027-10-01', false, '国庆节');
