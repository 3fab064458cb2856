-- For wrk: asks for each file in turn, as browsers do: compressed, and at times with what it has.
-- The list has a request a line: path, encoding, ETag (or "-"), parted by tabs.
local requests = {}
local at = 0

function init(args)
  for line in io.lines(args[1]) do
    local path, encoding, etag = line:match("^([^\t]+)\t([^\t]+)\t([^\t]+)$")
    local headers = { ["Accept-Encoding"] = encoding }
    if etag ~= "-" then headers["If-None-Match"] = etag end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  -- Threads begin at different places.
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- One line for the machine that reads it.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"bytes":%.0f,"duration":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d,"p50":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.bytes, summary.duration, errors.connect, errors.read, errors.write,
    errors.timeout, errors.status, latency:percentile(50), latency:percentile(99), latency.max))
end
