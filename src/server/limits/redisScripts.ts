/**
 * Takes one place under each key, or none. Each key is a sorted set of the places that are taken, by when they expire. The
 * arguments are the time of the caller, and the id, the limit and the length of each place.
 *
 * The time is that of Redis, because the clocks of several machines differ. If the server does not let scripts
 * read it, the caller's time is used.
 */
export const takeScript: string = `
local now = tonumber(ARGV[1])
local time = redis.pcall('TIME')
if type(time) == 'table' and time[1] then now = time[1] * 1000 + math.floor(time[2] / 1000) end
for i, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  local limit = tonumber(ARGV[i * 3])
  if redis.call('ZCARD', key) + 1 > limit then
    local first = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]
    if not first or first == 'inf' or limit < 1 then return { i, 'inf' } end
    return { i, string.format('%.0f', math.max(1, tonumber(first) - now)) }
  end
end
for i, key in ipairs(KEYS) do
  local ms = ARGV[i * 3 + 1]
  local last
  if ms == 'inf' then
    redis.call('ZADD', key, '+inf', ARGV[i * 3 - 1])
    last = 'inf'
  else
    redis.call('ZADD', key, string.format('%.0f', now + tonumber(ms)), ARGV[i * 3 - 1])
    last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]
  end
  if last == 'inf' then redis.call('PERSIST', key)
  else redis.call('PEXPIRE', key, string.format('%.0f', math.ceil(tonumber(last) - now))) end
end
return { 0, '0' }
`;

/** Gives places back. The arguments are the id of the place under each key. */
export const releaseScript: string = `
for i, key in ipairs(KEYS) do redis.call('ZREM', key, ARGV[i]) end
return 0
`;
