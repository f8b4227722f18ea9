# The peer of BesideMetafor: reads the name of a fit and of a file of effects from each line of its standard input, makes the
# fit once, and writes the seconds that it took and its pooled estimate. Needs metafor and clubSandwich.
suppressPackageStartupMessages({
  library(metafor)
  library(clubSandwich)
})

# Sampling errors that correlate by 0.6 within a cluster.
covariance <- function(data) {
  same <- outer(data$cluster, data$cluster, "==")
  V <- 0.6 * sqrt(outer(data$vi, data$vi)) * same
  diag(V) <- data$vi
  V
}

fits <- list(
  reml = function(d, V) rma(yi, vi, data = d, method = "REML", test = "knha"),
  reml_cr2 = function(d, V) robust(rma(yi, vi, data = d, method = "REML"), cluster, clubSandwich = TRUE),
  three_level = function(d, V) rma.mv(yi, V, random = ~ 1 | cluster / effect, data = d),
  three_level_intervals = function(d, V) {
    fit <- rma.mv(yi, V, random = ~ 1 | cluster / effect, data = d)
    confint(fit)
    fit
  },
  three_level_cr2 = function(d, V)
    robust(rma.mv(yi, V, random = ~ 1 | cluster / effect, data = d), cluster, clubSandwich = TRUE)
)

read <- list()
input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) == 1) {
  request <- strsplit(line, " ")[[1]]
  if (is.null(read[[line]])) {
    data <- read.csv(request[2])
    read[[line]] <- list(d = data, V = if (grepl("three", request[1])) covariance(data))
  }
  start <- Sys.time()
  fit <- fits[[request[1]]](read[[line]]$d, read[[line]]$V)
  seconds <- as.numeric(Sys.time() - start, units = "secs")
  cat(sprintf("%.9f %.12f\n", seconds, coef(fit)[1]))
  flush(stdout())
}
