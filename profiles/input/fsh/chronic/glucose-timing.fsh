// Which rule applies to a glucose follows from its code. Fasting and two hours are only those whose LOINC name says so.
// The first of each is the one that the server itself writes.
RuleSet: FastingGlucose
* $LOINC#14771-0
* $LOINC#1558-6
* $LOINC#76629-5
* $LOINC#77145-1
* $LOINC#35184-1
* $LOINC#101476-0
* $LOINC#1557-8
* $LOINC#1556-0
* $LOINC#41604-0
* $LOINC#14770-2
* $LOINC#17865-7
* $LOINC#10450-5
* $LOINC#1554-5

RuleSet: TwoHourGlucose
* $LOINC#14760-3
* $LOINC#14761-1
* $LOINC#1521-4
* $LOINC#6689-4
* $LOINC#14995-5
* $LOINC#1518-0
* $LOINC#14759-5
* $LOINC#20436-2

RuleSet: UnspecifiedGlucose
* $LOINC#14749-6
* $LOINC#2345-7
* $LOINC#15074-8
* $LOINC#2339-0
* $LOINC#77135-2
* $LOINC#74774-1
* $LOINC#39480-9
* $LOINC#41652-9
* $LOINC#104597-0
* $LOINC#39481-7
* $LOINC#41651-1
* $LOINC#104598-8
* $LOINC#100746-7
* $LOINC#104655-6
* $LOINC#51596-5
* $LOINC#32016-8
* $LOINC#14743-9
* $LOINC#41653-7
* $LOINC#72516-8
* $LOINC#2340-8
* $LOINC#2341-6
* $LOINC#14768-6
* $LOINC#1547-9
* $LOINC#40858-3
* $LOINC#50206-2
* $LOINC#50212-0
* $LOINC#53049-3
* $LOINC#88365-2
* $LOINC#87422-2
* $LOINC#10449-7
* $LOINC#14769-4
* $LOINC#1550-3
* $LOINC#1552-9
* $LOINC#20438-8
* $LOINC#1507-3
* $LOINC#1504-0
* $LOINC#1514-9
* $LOINC#14757-9
* $LOINC#20437-0
* $LOINC#1530-5
* $LOINC#25665-1
* $LOINC#25679-2
* $LOINC#25668-5
* $LOINC#12610-2

ValueSet: GlucoseFastingCode
Id: glucose-fasting-code
Title: "空腹血糖代码 Fasting glucose codes"
Description: "按空腹血糖判定的代码：LOINC 名称写明空腹或禁食8小时以上的。The codes that are judged as fasting glucose: those whose LOINC name says fasting, or hours of fasting."
* ^experimental = false
* insert FastingGlucose

ValueSet: GlucoseTwoHourCode
Id: glucose-two-hour-code
Title: "2小时血糖代码 Two-hour glucose codes"
Description: "餐后2小时和口服葡萄糖（75克或未写明克数）后2小时血糖的代码。The codes of glucose two hours after a meal, and two hours after glucose (75 g, or an amount that is not said)."
* ^experimental = false
* insert TwoHourGlucose

ValueSet: GlucoseUnspecifiedCode
Id: glucose-unspecified-code
Title: "时间未注明的血糖代码 Glucose codes of unspecified timing"
Description: "没有说明采血时间、或时间与规则无关（餐前、基线、1小时、100克葡萄糖等）的血糖代码：参与危急值判断，从不用于控制情况判定。The codes of glucose that do not say when blood was taken, or name a time that no rule speaks of (before a meal, baseline, one hour, 100 g of glucose): looked at for critical values, never for control."
* ^experimental = false
* insert UnspecifiedGlucose
