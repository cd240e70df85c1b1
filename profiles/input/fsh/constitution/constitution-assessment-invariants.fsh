Invariant: constitution-1
Description: "中文：转化分须在0至100之间；有一个得分超出；请核对 method 所写的量表和计分公式（原始分－条目数）÷（条目数×4）×100 | English: a transformed score lies between 0 and 100; one of these does not; check the instrument in method and the formula (raw − n) / (4 × n) × 100"
Severity: #error
Expression: "method.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-instrument' and code = 'elderly-33').exists() or component.value.ofType(Quantity).where(code = '{score}').value.all($this >= 0 and $this <= 100)"

Invariant: constitution-2
Description: "中文：老年版的得分是原始分之和，平和质为5至25，偏颇体质为4至20；有一个得分超出；请核对是否误用了转化分 | English: scores of the elderly form are raw sums, 5 to 25 for the balanced type and 4 to 20 for the biased ones; one of these is outside; check whether transformed scores were sent by mistake"
Severity: #error
Expression: "method.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-instrument' and code = 'elderly-33').exists() implies (component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type' and code != 'balanced').exists()).value.ofType(Quantity).value.all($this >= 4 and $this <= 20) and component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type' and code = 'balanced').exists()).value.ofType(Quantity).value.all($this >= 5 and $this <= 25))"
