# 界面文字。各语言的键相同。

## 页面框架

skip-to-content = 跳到正文
nav-label = 网站栏目
nav-home = 首页
nav-cities = 城市
nav-agreements = 协议
nav-events = 活动
nav-series = 系列活动
nav-organisations = 机构
nav-topics = 主题
nav-plans = 承诺
nav-data = 数据
languages-label = 语言
crumbs-label = 当前位置
contents = 目录
note-back = 返回正文
pager-label = 列表分页
pager-previous = 上一页
pager-next = 下一页
list-page = 第{ $n }页
list-empty = 暂无内容。
drafts-banner = 这是网站草稿，尚未发布：未公布的报告也一并显示。
footer-publisher = 发布者：{ $name }
footer-contact = 联系方式：
footer-licence = 许可：{ $name }
footer-made = 由“编年史”{ $version } 生成

## 无障碍设置

settings = 无障碍设置
settings-size = 文字大小
settings-size-100 = 100%
settings-size-125 = 125%
settings-size-150 = 150%
settings-size-200 = 200%
settings-letters = 字间距
settings-letters-normal = 标准
settings-letters-wide = 较宽
settings-letters-wider = 宽
settings-lines = 行间距
settings-lines-normal = 标准
settings-lines-wide = 较宽
settings-lines-wider = 宽
settings-scheme = 配色
settings-scheme-auto = 跟随系统
settings-scheme-light = 浅色
settings-scheme-dark = 深色
settings-scheme-on-white = 白底黑字
settings-scheme-on-black = 黑底白字
settings-scheme-on-blue = 浅蓝底深蓝字
settings-pictures = 图片
settings-pictures-on = 显示
settings-pictures-off = 以文字说明代替
settings-reset = 恢复默认外观
settings-page-only = 未启用 JavaScript，所选设置只对本页有效。

## 页面标题

title-year = { $year }年
title-yearbook = { $year }年汇编
title-cities = 城市与地区
title-agreements = 协议
title-events = 活动
title-series = 系列活动
title-organisations = 机构
title-topics = 报告主题
title-plans = 承诺及其落实
title-data = 开放数据
title-not-found = 页面不存在
title-redirect = 页面已移动
title-pair = { $first }与{ $second }

## 搜索引擎说明

description-city = { $name }：历年报告、活动、协议、伙伴与承诺。
description-year = 各城市{ $year }年报告：活动、协议与承诺。
description-report = { $name }：{ $city }{ $year }年报告。
description-agreement = { $name }：各方、日期、状态及各报告的说法。
description-event = { $name }：时间、地点、参加者及各报告的说法。
description-pair = { $first }与{ $second }：历年共同的协议与活动。

## 语言

og-locale = zh_CN
own-language-name = 中文
no-translation = 暂无译文
in-language-ru = 俄文
in-language-en = 英文
in-language-zh = 中文
language-name-ru = 俄语
language-name-en = 英语
language-name-zh = 中文
language-name-ja = 日语
language-name-ko = 韩语

## 数量

n-reports = { $n }份报告
n-events = { $n }项活动
n-agreements = { $n }项协议
n-concluded = 签署{ $n }项协议
agreements-total = 报告中共提到{ $n }项协议。
events-total = 报告中共提到{ $n }项活动。
plans-total = 共{ $n }项承诺，以及后续报告的说法。
count-reports = 报告
count-cities = 城市与地区
count-organisations = 机构
count-agreements = 协议
count-events = 活动
count-series = 系列活动
count-partnerships = 伙伴关系
count-plans = 承诺
count-figures = 数字指标
size-bytes = { $n } 字节
size-kilobytes = { $n } KB
size-megabytes = { $n } MB

## 首页

weave = 报告
weave-caption = 各城市历年报告
weave-city = 城市
weave-none = 无报告
weave-parts = 城市与年份表的各部分
legend-report = 报告
legend-draft = 草稿
legend-none = 空白：无报告
latest-year = 最新报告：{ $year }
all-years = 所有年份
partners = 报告中提到的城市

## 年份与汇编

steps-years = 相邻年份
yearbook-link = { $year }年汇编（供通读与打印）
yearbook-parts = 汇编各部分
yearbook-other = 其他回答
answer-report = 摘自报告：
no-reports = 暂无报告。
no-reports-of-year = 本年度没有报告。
no-answers = 已有报告，但尚无正文。
no-events-of-year = 报告未提到本年度的活动。
events-of-year = 年度活动
events-undated = 无日期的活动
concluded = 签订的协议
lapsed = 失效的协议

## 报告

about-report = 关于本报告
report-topics = 主题
report-status = 状态
report-status-draft = 草稿
report-status-review = 审核中
report-status-published = 已发布
report-received = 收到日期
report-published = 发布日期
report-changed = 更正日期
report-original = 原文
report-id = 标识
corrections = 发布后的更正
attachments = 文件
attachment-source = 报告来源
steps-reports = 相邻年份的报告
neighbours = 其他城市同一主题的报告

## 栏目

reports = 报告
events = 活动
events-by-year = 历年活动
agreements = 协议
agreement = 协议
partnerships = 伙伴关系
partnership-since = 始于：
partnership-no-since = 起始时间未说明
partnership-until = 止于：
plans = 计划
figures = 数字指标
outcomes = 承诺的落实
series = 系列活动
organisations = 机构
organisation-agreements = 这些机构的协议
organisation-events = 这些机构的活动
topics = 主题
topic = 主题
mentions = 提及之处
not-told = 未说明
undated = 无日期
valid-until = 至
told-in = 报告：

## 城市与地区

about-place = 关于该地
place-name = 名称
place-kind = 类别
place-member = 提交报告
place-country = 国家
place-region = 地区
place-within = 隶属
place-districts = 下辖
place-founded = 建立年份
place-coordinates = 坐标
place-wikidata = 维基数据
other-names = 其他语言名称
group-members = 提交报告的城市
group-no-country = 无国家
group-countries = 国家
group-rivers-and-regions = 河流与地区
place-kind-city = 城市
place-kind-town = 镇
place-kind-village = 村
place-kind-district = 区
place-kind-region = 地区
place-kind-river = 河流
place-kind-country = 国家
partner-cities = 伙伴城市
partner = 伙伴
pair-link = 交往历程
pair-events = 会晤与活动
pair-elsewhere = 在两地或其他地方
pair-unplaced = 地点未说明
pair-water = 报告中没有记载
pair-no-agreements = 报告未提到双方之间的协议。
pair-no-events = 报告未提到双方共同参加的活动。

## 机构

about-organisation = 关于该机构
organisation-name = 名称
organisation-short = 简称
organisation-parent = 隶属
organisation-parts = 下属机构
organisation-city = 城市
organisation-website = 网站

## 报告的说法

disputed = 说法不一
disputes = 说法不一
disputes-note = 各报告的说法不同。以下并列各种说法，本站不作裁定。
claims = 报告的说法
claims-agree = 共有{ $n }份报告提到此事，说法一致。
claim-cited = 报告中的名称：
claim-facts = 该报告的说法：{ $name }
settled = 以上内容已由编辑核定。以下为各报告的说法。
passage-link = 报告原文位置
facts-agreement = 协议信息
facts-event = 活动信息
facts-series = 系列信息
successions = 沿革
supersedes = 取代
superseded-by = 被取代于

## 协议

life = 协议历程
signed-at = 签署场合
events-under = 协议框架下的活动
agreement-kind-agreement = 协议
agreement-kind-contract = 合同
agreement-kind-treaty = 条约
agreement-kind-protocol-of-intent = 意向书
agreement-kind-protocol = 议定书
agreement-kind-memorandum = 备忘录
agreement-kind-communique = 公报
agreement-kind-plan = 计划
agreement-kind-other = 其他文件
tier-twin = 友好城市
tier-friendship = 友好关系
tier-cooperation = 合作关系
agreement-status-intended = 有意签订
agreement-status-negotiating = 谈判中
agreement-status-in-approval = 审批中
agreement-status-signed = 已签署
agreement-status-in-force = 有效
agreement-status-lapsed = 已失效
agreement-status-terminated = 已终止
life-intended = 有意签订
life-negotiating = 谈判
life-in-approval = 审批
life-signed = 签署
life-in-force = 生效
life-lapsed = 失效
life-terminated = 终止
life-settled = 由编辑核定

## 活动

event-kind-festival = 节庆
event-kind-forum = 论坛
event-kind-round-table = 圆桌会议
event-kind-exhibition = 展览
event-kind-fair = 博览会
event-kind-visit = 访问
event-kind-ceremony = 仪式
event-kind-sport = 体育
event-kind-exchange = 交流
event-kind-concert = 音乐会
event-kind-meeting = 会晤
event-kind-election = 选举
event-kind-competition = 比赛
event-kind-conference = 会议
event-kind-other = 其他活动
event-status-planned = 计划中
event-status-prepared = 已筹备
event-status-cancelled = 已取消
event-status-held = 已举行
format-in-person = 线下
format-online = 线上
format-hybrid = 线上线下结合
part-of = 所属活动：
event-parts = 框架内的活动
event-plans = 有关承诺
steps-editions = 相邻各届
edition = 第{ $n }届
edition-gap = 没有报告提到这一届。
editions = 历届
no-editions = 报告尚未提到任何一届。
series-title = 名称
series-editions-told = 报告提到的届数
series-years = 年份
cadence = { $n ->
    [1] 每年一次
   *[other] 每{ $n }年一次
}

## 承诺与数字

plan-promised = 承诺
plan-outcome = 落实情况
plan-due = 期限：
plan-no-due = 未说明期限
plan-about = 涉及：
plan-report = { $year }年报告
plan-overdue = 已逾期，没有报告说明
plan-report-awaited = 尚无{ $year }年的报告
plan-unanswered = 尚无报告说明
outcome-done = 已完成
outcome-partly = 部分完成
outcome-in-progress = 进行中
outcome-moved = 已推迟
outcome-dropped = 已放弃
figure-label = 指标
figure-value = 数值
figure-date = 时间
figure-about-what = 所属
figure-with = 共同参与：
figure-over = 超过{ $value }
figure-about = 约{ $value }
figure-at-least = 不少于{ $value }
figure-at-most = 不超过{ $value }

## 字段名称

field-cited = 名称
field-kind = 类别
field-tier = 关系级别
field-signed = 签署日期
field-in_force = 生效日期
field-valid_until = 有效期至
field-ended = 终止日期
field-place = 地点
field-parties = 各方
field-witnesses = 见证方
field-approvers = 批准方
field-status = 状态
field-languages = 文本语言
field-title = 名称
field-date = 日期
field-format = 形式
field-venue = 场所
field-participants = 参加者
field-organiser = 主办方
field-series = 系列
field-edition = 届次
field-under = 依据的协议
field-signs = 签署的文件
field-part_of = 所属活动
field-due = 期限
field-about = 涉及
field-host = 主办方
field-cadence = 频率
field-forms = 其他写法

## 数据

data-note = 本站全部内容可作为一个供程序使用的文件下载：相互关联的报告、地区、协议、活动与承诺。
data-counts = 数据数量
data-what = 内容
data-key = 键
data-count = 数量

## 服务页面

redirect-note = 本页现位于：
not-found-note = 此地址没有内容。可能地址有误，或页面已更名。
not-found-home = 返回首页

table-label = 表格
