${m.title?replace("会议$", "", "r")}会议纪要

时间：${m.at}
地点：${m.place!"线上"}
主持：${m.chair}
到会：应到 ${m.members} 人，实到 ${m.present} 人（党 ${m.party}，政 ${m.government}，群 ${m.people}<#if (m.recused > 0)>；回避 ${m.recused} 人</#if>）<#if m.quorum?has_content>，${m.quorum}</#if>。
到会代表：<#list m.names as name>${name}<#sep>、</#list>

<#list m.items as r>
议题 ${r.item.position}：${r.item.title}
<#if r.opinions?has_content>
发言要点：
<#list r.opinions as o>
- ${o.body}
</#list>
</#if>
<#if r.count??>
表决：赞成 ${r.count.agree} 票，反对 ${r.count.disagree} 票，弃权 ${r.count.abstain} 票，未投 ${r.count.notCast} 票；至少 ${r.count.threshold} 票通过。
</#if>
结果：<#switch r.item.state><#case "ADOPTED">通过<#break><#case "SENT_BACK">未通过，退回补充<#break><#case "REJECTED">未通过，不予采纳<#break><#case "NOT_TREATED">没有议，下次再议<#break><#default>没有结果</#switch>。<#if r.item.reason??>理由：${r.item.reason}</#if>

</#list>
