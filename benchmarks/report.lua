-- One line for each run: requests a second, p50 and p99 in milliseconds, answers that were no 2xx or 3xx, failures, and
-- requests.
done = function(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %.0f %.2f %.2f %d %d %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.errors.status, failed, summary.requests))
end
