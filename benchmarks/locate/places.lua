-- A place of the benchmark's town with each request, and one line of results as report.lua has it.
request = function()
  return wrk.format("GET", string.format("%s?longitude=%.6f&latitude=%.6f", wrk.path,
    113 + math.random() * 1.2, 39 + math.random() * 1.2))
end

done = function(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %.0f %.2f %.2f %d %d %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.errors.status, failed, summary.requests))
end
