// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: NetworkRules
* insert Concept(resident-1, 身份证号须为18位, National ID has 18 characters)
* insert Concept(resident-2, 身份证号校验码, National ID check digit)
* insert Concept(resident-3, 身份证号内的出生日期, Birth date inside the national ID)
* insert Concept(resident-4, 出生日期与身份证号不符, Birth date disagrees with the national ID)
* insert Concept(resident-5, 性别与身份证号不符, Gender disagrees with the national ID)
* insert Concept(division-1, 行政区划代码须为12位数字, Division code has 12 digits)
* insert Concept(organization-1, 统一社会信用代码格式, USCC format)
* insert Concept(organization-2, 统一社会信用代码校验码, USCC check character)
* insert Concept(organization-3, 机构缺少信用代码和登记号, Organization has neither USCC nor licence)
