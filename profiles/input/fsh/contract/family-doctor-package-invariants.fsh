Invariant: package-1
Description: "中文：服务包一年一签，结束日期不晚于开始后一年；本包更长；请更正 period，续签另建一份 | English: a package is signed for a year, so it ends a year after its start at the latest; this one runs longer; correct period, a renewal is a package of its own"
Severity: #error
Expression: "(period.start.exists() and period.end.exists() and period.start.toString().length() >= 10 and period.end.toString().length() >= 10) implies period.end.toString().substring(0,10) <= ((period.start.toString().substring(0,4).toInteger() + 1).toString() & period.start.toString().substring(4,6))"

Invariant: package-2
Description: "中文：服务包应列出服务项目；本包没有 activity；请列出约定的服务 | English: a package should list its services; this one has no activity; list what was agreed"
Severity: #warning
Expression: "activity.exists()"
