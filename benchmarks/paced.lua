-- Every connection waits PAUSE milliseconds between its requests; what was let through is counted (any answer but 429).
local pause = tonumber(os.getenv("PAUSE") or "0")
local threads = {}
passed = 0

if pause > 0 then
  delay = function() return pause end
end

setup = function(thread)
  table.insert(threads, thread)
end

response = function(status)
  if status ~= 429 then passed = passed + 1 end
end

done = function(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("passed") end
  io.write(string.format("RESULT %d %d %.2f %.2f\n", summary.requests, sum, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3))
end
