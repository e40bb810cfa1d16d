-- One question after the other out of the file PATHS; says whether any was refused.
local paths, next = {}, 0
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local body = os.getenv("BODY")

request = function()
  next = next % #paths + 1
  if body then
    return wrk.format("POST", paths[next], { ["Authorization"] = wrk.headers["Authorization"], ["Content-Type"] = "application/json" }, body)
  end
  return wrk.format("GET", paths[next])
end

done = function(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %d", latency:percentile(50), e.status + e.connect + e.read + e.write + e.timeout))
end
