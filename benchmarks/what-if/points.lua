-- Asks for the points of one member after the other out of the file PATHS, each connection with a pause of PAUSE milliseconds; says how
-- many were asked for, how many were refused, and p50 and p99 in microseconds.
local paths, next = {}, 0
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local pause = tonumber(os.getenv("PAUSE") or "0")

if pause > 0 then
  delay = function() return pause end
end

request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next])
end

done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, e.status + e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
