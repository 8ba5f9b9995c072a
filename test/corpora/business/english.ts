import { books } from "../books";

/** Business workbooks in English. */
export const ENGLISH = books(`
== invoice-en / Invoice
INVOICE No. 2023-0415
Bill to:|Acme Ltd|Date:|2023-04-15
Item|Description|Qty|Unit price|Amount
1|Consulting services|12|150|1800
2|Travel expenses|1|420|420
Total||||2220
== timesheet-en / Timesheet
Weekly timesheet
Employee|Mon|Tue|Wed|Thu|Fri|Total
A. Smith|8|8|7.5|8|8|39.5
B. Jones|8|6|8|8|7|37
C. Brown|7|8|8|8|8|39
== pnl-en / P&L
P&L: Budget vs Actual 2023
Line item|Budget|Actual|Variance|Variance %
Revenue|1200000|1260000|60000|5%
Cost of goods sold|700000|742000|42000|6%
Gross profit|500000|518000|18000|3.6%
Operating expenses|320000|331000|11000|3.4%
Net income|180000|187000|7000|3.9%
== hr-en / Employees
Employee list
ID|Name|Department|Title|Start date|Salary
1|Anna Smith|Finance|Analyst|2019-03-01|52000
2|Ben Jones|IT|Developer|2020-07-15|61000
3|Carla Brown|Sales|Manager|2017-11-01|78000
== sales-target-en / Targets
Sales targets by representative
Name|2023 target|2023 actual|Attainment
Smith|300000|312000|104%
Jones|280000|251000|89.6%
Brown|350000|366000|104.6%
== kpi-en / Scorecard
KPI scorecard
KPI|Weight|Target|Actual|Score
On-time delivery|30%|95%|93%|27
Customer satisfaction|30%|4.5|4.6|30
Cost per order|20%|12|11.5|20
Staff turnover|20%|8%|9%|17
== forecast-en / Forecast
Revenue forecast (USD m)
|2022A|2023A|2024E|2025E|2026E
Revenue|320|356|402|450|498
Growth|9%|11.3%|12.9%|11.9%|10.7%
EBITDA|64|75|88|101|115
EBITDA margin|20%|21.1%|21.9%|22.4%|23.1%
EPS|1.2|1.44|1.7|1.98|2.27
== price-en / Prices
Price list 2020 vs 2025
Product|Unit|2020|2025|Change
Widget A|pc|12.5|14|12%
Widget B|pc|8|9.2|15%
Widget C|box|45|43|-4.4%
== budget-en / Budget
Departmental budget 2020 and 2025
Department|2020|2025|Change
Marketing|120000|160000|33%
Engineering|560000|890000|59%
Support|90000|105000|17%
== population-en / Population
Population by district and year
District|2000|2010|2020
North|45210|48920|51230
South|38900|41250|46780
East|28760|30110|29870
West|51200|56780|60450
== energy-en / Energy
Electricity generation by source (TWh)
Source|2015|2020|2021
Coal|204|142|163
Gas|62|95|90
Wind|79|132|114
Solar|39|50|50
== grades-en / Grades
Class 7B term grades
Student|Math|English|Science|History|Average
Anna|88|92|79|85|86
Ben|75|81|90|70|79
Carla|95|89|93|91|92
== election-en / Results
General election results
Party|2013|2017|2021
Party A|41.5|32.9|24.1
Party B|25.7|20.5|25.7
Party C|8.4|8.9|14.8
== gantt-en / Plan
Website relaunch: project plan
Task|Owner|Start|End|Days|% done
Requirements|Anna|2023-02-01|2023-02-14|10|100%
Design|Ben|2023-02-15|2023-03-10|18|80%
Build|Carla|2023-03-13|2023-05-05|40|10%
Launch|Anna|2023-05-08|2023-05-08|1|0%
== risk-en / Risks
Risk register
ID|Risk|Likelihood|Impact|Score|Owner|Mitigation
R1|Supplier insolvency|2|5|10|Procurement|Second source
R2|Data loss|1|5|5|IT|Backups
R3|Key staff leave|3|3|9|HR|Retention plan
== inventory-en / Stock
Inventory
SKU|Description|On hand|Reorder level|Reorder qty|Unit cost
A-100|Bearing|520|200|500|1.35
A-200|Belt|86|100|150|4.2
A-300|Filter|240|80|200|2.75
== loan-en / Schedule
Loan amortization schedule
Period|Payment|Interest|Principal|Balance
1|1028.61|500|528.61|119471.39
2|1028.61|497.8|530.81|118940.58
3|1028.61|495.59|533.02|118407.56
== survey-en / Survey
Customer survey results
Question|Strongly agree|Agree|Neutral|Disagree
Easy to use|45|32|12|6
Good value|28|40|20|7
Would recommend|51|30|9|5
== financials-en / Summary
Financial summary (EUR million)
Indicator|2021|2022|2023
Revenue|812|866|901
Operating margin (%)|12.1|12.8|13.3
Return on equity (%)|9.8|10.2|10.9
Debt to equity|0.85|0.8|0.76
== okr-en / OKR
Objectives and key results Q2
Objective|Key result|Owner|Baseline|Target|Current
Grow audience|Newsletter subscribers|Anna|12000|20000|15500
Grow audience|Monthly visits|Ben|80000|120000|97000
Improve quality|Crash-free sessions|Carla|98.9%|99.7%|99.2%
== statistics-en / Table 4
Table 4. Key statistics
Indicator|Unit|2019|2020|Change (%)
Population|thousand|1203|1210|0.6
GDP per capita|EUR|31200|30150|-3.4
Unemployment rate|%|5.1|6.3|
Life expectancy|years|81.2|80.9|-0.4
Source: national statistical office, yearbook 2021
== clinical-en / Labs
Laboratory results
Test|Result|Unit|Reference range
Hemoglobin|138|g/L|130-175
Glucose|5.1|mmol/L|3.9-6.1
Cholesterol|5.8|mmol/L|<5.2
== specs-en / Datasheet
Data sheet
Parameter|Unit|Min|Typical|Max
Supply voltage|V|3|3.3|3.6
Current|mA|0.5|1.2|2
Temperature|°C|-40|25|85
== mortgage-compare-en / Compare
Mortgage comparison
Lender|Rate|Term (years)|Monthly payment|Total
Bank A|3.2%|25|1454|436200
Bank B|3.4%|25|1486|445800
== scorecard-baseline-en / Scorecard
Metric|Baseline 2020|Target 2025|Actual|Variance
Revenue growth|5%|12%|9%|-3%
Customer retention|80|92|88|-4
Net promoter score|30|55|47|-8
Employee turnover|18%|10%|12%|2%
On-time delivery rate|85%|97%|93%|-4%
== kpi-baseline-en / KPIs
Company KPI scorecard
Metric|Unit|Baseline 2020|Target 2025|Actual|Variance
Customer retention|%|80|92|88|-4
Orders shipped|pcs|3000|5500|4700|-800
Employee turnover|%|18|10|12|2
On-time delivery rate|%|85|97|93|-4
== strategy-dashboard-en / Strategy
Corporate strategic plan 2021-2025 dashboard
KPI|Owner|Baseline 2020|Target 2025|Actual 2023|Variance|RAG
ARR|CFO|10|50|30|-20|R
Customer churn|COO|5|2|3|1|A
Headcount|CHRO|100|400|250|-150|R
NPS|CMO|30|55|47|-8|A
== operations-en / Operations
Metric|Unit|2020 baseline|2025 target|2023 actual|Variance
Machine uptime|%|88|95|92|-3
Scrap rate|%|4.1|2|2.6|0.6
Average lead time|days|21|14|17|3
Defects per thousand|pcs|12|5|8|3
Safety training hours|hours|400|800|610|-190
`);
