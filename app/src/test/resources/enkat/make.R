# The files and expected values of MicrodataTest: Rscript make.R ESS9_CSV_GZ BCS_CSV_GZ OUTDIR
# R 4.2.2, survey 4.1.1, haven 2.5.1, jsonlite. Few columns of each file are kept, otherwise as they came.
suppressMessages({library(survey); library(haven); library(jsonlite)})
a <- commandArgs(TRUE); out <- a[3]
num <- function(x) { x <- as.numeric(x); if (length(x) == 1) unbox(x) else x }

# European Social Survey 9, Belgium: 7/8/9, 77/88/99 and 999 are no answers
keep <- c("name", "idno", "cntry", "dweight", "pspwght", "pweight", "anweight", "stratum", "psu", "region", "gndr",
  "agea", "domicil", "aesfdrk", "crmvct", "ppltrst", "trstplc")
raw <- read.csv(a[1], colClasses = "character", na.strings = character())[keep]
con <- gzfile(file.path(out, "ess9_be.csv.gz"), "w"); write.csv(raw, con, row.names = FALSE, quote = TRUE); close(con)
e <- as.data.frame(lapply(raw, type.convert, as.is = TRUE, na.strings = "NA"))
gone <- list(aesfdrk = 7:9, crmvct = 7:9, gndr = 9, ppltrst = c(77, 88, 99), trstplc = c(77, 88, 99), agea = 999, domicil = 7:9)
s <- e
s$aesfdrk <- labelled_spss(as.numeric(e$aesfdrk), c("Very safe" = 1, "Safe" = 2, "Unsafe" = 3, "Very unsafe" = 4, "Don't know" = 8),
  na_values = c(7, 8, 9), label = "Feeling of safety of walking alone in local area after dark")
s$crmvct <- labelled_spss(as.numeric(e$crmvct), c("Yes" = 1, "No" = 2), na_range = c(7, 9), label = "Offer för inbrott eller överfall, 5 år")
s$trstplc <- labelled_spss(as.numeric(e$trstplc), c("No trust at all" = 0, "Complete trust" = 10), na_values = c(77, 88, 99), label = "Trust in the police")
s$ppltrst <- labelled_spss(as.numeric(e$ppltrst), c("Can't be too careful" = 0), na_values = c(77, 88, 99))
s$agea <- labelled_spss(as.numeric(e$agea), c("Not available" = 999), na_values = 999)
s$gndr <- labelled(as.numeric(e$gndr), c("Man" = 1, "Kvinna" = 2))
s$answered_on_a_very_long_name <- as.Date("2018-09-20") + e$idno %% 100
s$words <- ifelse(seq_len(nrow(e)) %% 100 == 0, strrep("lång text med åäö ", 40), ifelse(seq_len(nrow(e)) %% 3 == 0, "", "kort"))
write_sav(s, file.path(out, "ess9_be.zsav"), compress = "zsav")
for (k in c("byte", "none")) write_sav(s[1:120, ], file.path(out, paste0("ess9_be_120_", k, ".sav")), compress = k)

est <- function(q, v) { ok <- !is.na(q$variables[[v]]); q$variables[[v]][!ok] <- 0; q$variables$.ok <- ok; q <- subset(q, .ok)
  u <- svymean(as.formula(paste0("~", v)), q); list(estimate = num(coef(u)), se = num(SE(u)), n = unbox(sum(ok))) }
by <- function(q, v, g) { ok <- !is.na(q$variables[[v]]); q$variables[[v]][!ok] <- 0; q$variables$.ok <- ok; q <- subset(q, .ok)
  u <- svyby(as.formula(paste0("~", v)), as.formula(paste0("~", g)), q, svymean)
  lapply(setNames(seq_len(nrow(u)), as.character(u[[g]])), function(i) list(estimate = num(u[i, 2]), se = num(u[i, 3]))) }
miss <- function(v, codes) { v[v %in% codes] <- NA; v }
e$unsafe <- as.numeric(miss(e$aesfdrk, 7:9) %in% 3:4); e$unsafe[is.na(miss(e$aesfdrk, 7:9))] <- NA
e$victim <- as.numeric(miss(e$crmvct, 7:9) == 1)
e$police <- miss(e$trstplc, c(77, 88, 99)); e$people <- miss(e$ppltrst, c(77, 88, 99))
d <- svydesign(ids = ~psu, strata = ~stratum, weights = ~anweight, data = e, nest = TRUE)
r <- list(ess = list(rows = unbox(nrow(e)), weights = num(sum(weights(d))), degf = unbox(as.integer(degf(d))),
  unsafe = est(d, "unsafe"), victim = est(d, "victim"), police = est(d, "police"), people = est(d, "people"),
  unsafe_by_gndr = by(d, "unsafe", "gndr"), police_by_region = by(d, "police", "region"), unsafe_by_domicil = by(d, "unsafe", "domicil")))
# raked to margins by sex and region
rg <- table(e$region); msex <- c("1" = 880, "2" = 920); mreg <- round(rg / sum(rg) * 1800 + rep(c(5, -5), length.out = length(rg)), 0); mreg[1] <- mreg[1] + 1800 - sum(mreg)
e$sexf <- factor(e$gndr); e$regf <- factor(e$region)
tot <- c("(Intercept)" = 1800, sexf2 = 920, setNames(as.numeric(mreg[-1]), paste0("regf", names(mreg)[-1])))
rk <- calibrate(svydesign(ids = ~psu, strata = ~stratum, weights = ~dweight, data = e, nest = TRUE), ~sexf + regf, tot,
  calfun = "raking", epsilon = 1e-13, maxit = 500)
w <- weights(rk); r$ess$raked <- list(sex = lapply(as.list(msex), unbox), region = lapply(as.list(mreg), function(x) unbox(as.numeric(x))),
  low = num(min(w)), high = num(max(w)), effective = num(sum(w)^2 / sum(w^2)), unsafe = est(rk, "unsafe"), police = est(rk, "police"))

# British Crime Survey 2007/08, teaching set: answers in words, blank is no answer, 16 without weight
kb <- c("rowlabel", "sex", "age", "rural2", "walkdark", "walkday", "homealon", "wburgl", "tcarea", "bcsvictim", "tcindwt")
rb <- read.csv(a[2], colClasses = "character", na.strings = character())[kb]
con <- gzfile(file.path(out, "bcs_2007.csv.gz"), "w"); write.csv(rb, con, row.names = FALSE, quote = FALSE); close(con)
b <- as.data.frame(lapply(rb, type.convert, as.is = TRUE, na.strings = c("", "NA")))
b <- b[!is.na(b$tcindwt), ]
b$unsafe <- as.numeric(b$walkdark %in% c("a bit unsafe", "very unsafe")); b$unsafe[is.na(b$walkdark)] <- NA
b$worried <- as.numeric(b$wburgl %in% c("fairly worried", "very worried")); b$worried[is.na(b$wburgl)] <- NA
b$victim <- as.numeric(b$bcsvictim == "victim of crime")
d <- svydesign(ids = ~1, strata = ~rural2, weights = ~tcindwt, data = b)
r$bcs <- list(rows = unbox(nrow(rb)), weighted = unbox(nrow(b)), weights = num(sum(weights(d))), unsafe = est(d, "unsafe"), worried = est(d, "worried"),
  victim = est(d, "victim"), area = est(d, "tcarea"), unsafe_by_sex = by(d, "unsafe", "sex"), victim_by_rural2 = by(d, "victim", "rural2"))
write_json(r, file.path(out, "expected.json"), digits = NA, pretty = TRUE)
