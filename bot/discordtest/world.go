package discordtest

import "strconv"

// Permissions, as resources/permissions names them.
const (
	ViewChannel           int64 = 1 << 10
	SendMessages          int64 = 1 << 11
	ManageThreads         int64 = 1 << 34
	EmbedLinks            int64 = 1 << 14
	ReadMessageHistory    int64 = 1 << 16
	SendMessagesInThreads int64 = 1 << 38

	// Invited is what the bot's invitation asks for, and has everywhere at first.
	Invited = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads
)

// User is an account.
type User struct {
	ID, Name string
	Bot      bool
}

func (u User) object() Object {
	return Object{
		"id": u.ID, "username": u.Name, "global_name": u.Name, "discriminator": "0",
		"avatar": nil, "bot": u.Bot, "public_flags": 0,
	}
}

// world is who and what is there.
type world struct {
	guilds   []string
	channels map[string]*Channel
	users    map[string]User
	dms      map[string]string // user -> channel
	asker    User              // who asks when a test does not say
}

// populate makes the world that every test starts from.
func (s *Server) populate() {
	s.world = world{channels: map[string]*Channel{}, users: map[string]User{}, dms: map[string]string{}}
	s.ApplicationID = s.NewID()
	s.Bot = s.NewUser("footnote")
	s.Bot.Bot = true
	s.world.users[s.Bot.ID] = s.Bot
	s.world.asker = s.NewUser("student")
	s.GuildID = s.NewGuild()
	s.BotRoleID = s.NewID()
	s.ChannelID = s.NewChannel(Channel{GuildID: s.GuildID, Name: "study"}).ID
}

// NewUser makes a user.
func (s *Server) NewUser(name string) User {
	u := User{ID: s.NewID(), Name: name}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.users[u.ID] = u
	return u
}

// NewGuild makes a guild with the bot in it. Its @everyone role has its ID.
func (s *Server) NewGuild() string {
	id := s.NewID()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.guilds = append(s.world.guilds, id)
	return id
}

// NewChannel makes a channel, with the bot's permissions as Invited unless set.
func (s *Server) NewChannel(c Channel) Channel {
	c.ID = or(c.ID, s.NewID())
	c.Permissions = or(c.Permissions, Invited)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.channels[c.ID] = &c
	return c
}

// SetPermissions changes what the bot may do in a channel. Without ViewChannel
// the channel answers 50001, without a DM's SendMessages 50007, else 50013.
func (s *Server) SetPermissions(channelID string, permissions int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.world.channels[channelID]; c != nil {
		c.Permissions = permissions
	}
}

// RemoveChannel deletes a channel: it then answers 10003, without blame.
func (s *Server) RemoveChannel(channelID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.channels[channelID] = nil
}

// DM returns the bot's direct-message channel with a user.
func (s *Server) DM(u User) Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	return *s.dm(u.ID)
}

func (s *Server) dm(userID string) *Channel {
	if c := s.world.channels[s.world.dms[userID]]; c != nil {
		return c
	}
	c := &Channel{ID: s.NewID(), Type: DMChannel, Recipient: userID, Permissions: Invited}
	s.world.channels[c.ID], s.world.dms[userID] = c, c.ID
	return c
}

// shardOf returns the shard that events of a guild go to; those of DMs go to 0.
func shardOf(guildID string, shards int) int {
	id, err := strconv.ParseUint(guildID, 10, 64)
	if err != nil || shards < 2 {
		return 0
	}
	return int((id >> 22) % uint64(shards))
}
