namespace ListingPipeline.Domain.Imports;

/// <summary>What officers write above columns, besides the names and labels of the vocabulary itself.</summary>
internal static class HeaderWords
{
    public static readonly (ImportField Field, string[] Words)[] Fields =
    [
        (ImportField.CreditCode, ["统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "统一代码", "统一社会信用代码/注册号", "credit code", "uscc", "unified social credit code"]),
        (ImportField.Name, ["企业名称", "公司名称", "单位名称", "企业全称", "公司全称", "名称", "企业", "公司", "全称", "full name", "name", "enterprise name", "company name", "enterprise", "company"]),
        (ImportField.FormerName, ["曾用名", "原名称", "former name"]),
        (ImportField.County, ["县区", "区县", "县(市、区)", "县(区)", "区(县)", "所在县区", "所在区县", "所属县区", "所属区县", "所在区", "所属区", "所在县(市、区)", "注册县区", "注册地县区", "属地", "区域", "所在县区代码", "区划代码", "县区代码", "county", "district", "county code"]),
        (ImportField.Address, ["注册地址", "注册地", "住所", "地址", "企业地址", "公司地址", "登记住所", "registered address", "address"]),
        (ImportField.IndustryCode, ["行业代码", "行业", "所属行业", "国民经济行业", "国民经济行业代码", "industry", "industry code"]),
        (ImportField.CompanyForm, ["企业类型", "公司类型", "组织形式", "企业组织形式", "登记类型", "company form", "company type"]),
        (ImportField.EstablishedOn, ["成立日期", "成立时间", "注册时间", "注册日期", "established on", "established", "founded", "date of establishment"]),
        (ImportField.Stage, ["上市进程", "上市阶段", "阶段", "目前阶段", "进展阶段", "stage", "listing stage"]),
        (ImportField.RowVersion, ["数据版本", "row version"]),
        (ImportField.FiscalYear, ["年度", "年份", "年", "会计年度", "财年", "财务年度", "报告年度", "统计年度", "数据年度", "fiscal year", "year"]),
    ];

    public static readonly (string Metric, string[] Words)[] Metrics =
    [
        ("revenue", ["营业收入", "营收", "营业总收入", "收入", "营业额", "销售收入", "年营业收入", "revenue", "operating revenue", "total revenue", "sales"]),
        ("np_lower", ["扣非前后孰低净利润", "净利润(扣非前后孰低)", "净利润(扣除非经常性损益前后孰低)", "扣除非经常性损益前后孰低净利润", "扣非前后孰低的净利润", "净利润孰低", "np lower", "net profit (lower)"]),
        ("net_profit", ["净利润", "净利", "税后利润", "net profit", "profit"]),
        ("net_profit_parent", ["归母净利润", "归属于母公司所有者的净利润", "归属于母公司股东的净利润", "归属母公司净利润", "归属于上市公司股东的净利润", "net profit parent", "net profit attributable"]),
        ("cfo", ["经营活动产生的现金流量净额", "经营活动现金流量净额", "经营活动现金流净额", "经营性现金流净额", "经营现金流净额", "经营性现金流", "经营现金流", "经营净现金流", "op cash flow", "operating cash flow", "cfo", "net operating cash flow"]),
        ("rd_input", ["研发投入", "研发投入金额", "研发投入总额", "研发经费投入", "rd input", "r&d input", "r&d investment"]),
        ("rd_expense", ["研发费用", "研发支出费用化", "费用化研发", "rd expense", "r&d expense", "r&d expenses"]),
        ("total_assets", ["总资产", "资产总额", "资产总计", "资产合计", "total assets", "assets"]),
        ("total_liabilities", ["总负债", "负债总额", "负债总计", "负债合计", "total liabilities", "liabilities"]),
        ("net_assets", ["净资产", "期末净资产", "所有者权益", "所有者权益合计", "股东权益", "股东权益合计", "net assets", "equity"]),
        ("roe_w", ["加权平均净资产收益率", "净资产收益率", "加权净资产收益率", "roe"]),
        ("main_business_ratio", ["主营业务收入占比", "主营业务收入占营业收入比例", "主营占比"]),
        ("employees", ["员工人数", "职工人数", "员工总数", "职工总数", "从业人数", "从业人员数", "在职员工人数", "员工数", "employees", "staff", "headcount"]),
        ("rd_staff", ["研发人员", "研发人员数", "研发人员数量", "研发人员人数", "研发人数", "rd staff", "r&d staff"]),
        ("registered_capital", ["注册资本", "注册资金", "注册资本金", "registered capital"]),
        ("tax_credit", ["纳税信用等级", "纳税信用级别", "纳税信用", "纳税信用评级"]),
        ("listed_on", ["上市日期", "上市时间", "list date", "listing date"]),
        ("neeq_tier", ["新三板层级", "新三板所属层级"]),
        ("neeq_listed_on", ["新三板挂牌日期", "新三板挂牌时间"]),
    ];

    // Metrics the register keeps as master data: a column about them goes there.
    public static readonly (string Metric, ImportField Field)[] Master =
    [
        ("established_on", ImportField.EstablishedOn),
        ("industry_code", ImportField.IndustryCode),
        ("county_code", ImportField.County),
        ("company_form", ImportField.CompanyForm),
    ];
}
