// Command verify checks an evidence log, or a package taken out of one, with code that its keeper
// did not write: golang.org/x/mod/sumdb/tlog and note, from Debian's golang-golang-x-mod-dev.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go -key KEY DIR            an unpacked package
//	… verify.go -key KEY -ca CA.pem -url https://host/api/v1/evidence [-receipt ID]   a running log;
//	    -save DIR keeps what was fetched, and -log DIR checks what was kept. The token comes in
//	    the environment as EVIDENCE_TOKEN.
//
// KEY is the log's public key, name+id+base64, or a file that holds it, or several, each on a line.
package main

import (
	"bytes"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	key := flag.String("key", "", "the log's public key or its file")
	url := flag.String("url", "", "where the log is served")
	ca := flag.String("ca", "", "the authority that vouches for the server")
	kept := flag.String("log", "", "a directory that holds a log")
	save := flag.String("save", "", "keep what is fetched in this directory")
	receipt := flag.String("receipt", "", "also check the receipt of this entry")
	flag.Parse()
	if file, err := os.ReadFile(*key); err == nil {
		*key = string(file)
	}
	log, err := parseKeys(*key)
	if err == nil {
		switch {
		case *url != "":
			err = checkLog(log, once(overHTTPS(*url, *ca, *save)), *receipt)
		case *kept != "":
			err = checkLog(log, from(*kept), *receipt)
		case flag.NArg() == 1:
			err = checkPackage(log, flag.Arg(0))
		default:
			err = errors.New("name a package, -url or -log")
		}
	}
	if err != nil {
		fmt.Println("NOT VERIFIED:", err)
		os.Exit(1)
	}
}

// keyring holds the public keys of one log: a log that changed its key has several.
type keyring struct {
	name string
	keys []note.Verifier
}

func parseKeys(text string) (*keyring, error) {
	log := &keyring{}
	for _, line := range strings.Fields(text) {
		if err := log.add(line); err != nil {
			return nil, err
		}
	}
	if len(log.keys) == 0 {
		return nil, errors.New("name the log's public key with -key")
	}
	return log, nil
}

func (log *keyring) add(text string) error {
	key, err := note.NewVerifier(text)
	if err != nil {
		return err
	}
	if log.name != "" && log.name != key.Name() {
		return errors.New("the keys are of several logs")
	}
	log.name = key.Name()
	for _, known := range log.keys {
		if known.KeyHash() == key.KeyHash() {
			return nil
		}
	}
	log.keys = append(log.keys, key)
	return nil
}

const succession = "havendesk.org/log-key-succession@v1\n"

// follow adds the keys to which known keys handed over; what no known key signed says nothing.
func (log *keyring) follow(text string) error {
	for _, one := range strings.SplitAfter(text, succession)[1:] {
		signed, err := note.Open([]byte(succession+strings.TrimSuffix(one, succession)), note.VerifierList(log.keys...))
		var unknown *note.UnverifiedNoteError
		if errors.As(err, &unknown) {
			continue
		}
		if err == nil {
			err = log.add(strings.TrimSpace(strings.TrimPrefix(signed.Text, succession)))
		}
		if err != nil {
			return fmt.Errorf("log-succession.txt: %w", err)
		}
	}
	return nil
}

type source func(path string) ([]byte, error)

func from(dir string) source {
	return func(path string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, path)) }
}

func overHTTPS(base, ca, save string) source {
	roots := x509.NewCertPool()
	if pem, err := os.ReadFile(ca); err == nil {
		roots.AppendCertsFromPEM(pem)
	}
	client := &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS13}}}
	return func(path string) ([]byte, error) {
		request, err := http.NewRequest("GET", base+"/"+path, nil)
		if err != nil {
			return nil, err
		}
		request.Header.Set("Authorization", "Bearer "+os.Getenv("EVIDENCE_TOKEN"))
		answer, err := client.Do(request)
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err == nil && answer.StatusCode != 200 {
			err = fmt.Errorf("%s: %s", path, answer.Status)
		}
		if err == nil && save != "" {
			file := filepath.Join(save, path)
			if err = os.MkdirAll(filepath.Dir(file), 0o700); err == nil {
				err = os.WriteFile(file, body, 0o600)
			}
		}
		return body, err
	}
}

// open reads a checkpoint that the log signed (C2SP tlog-checkpoint).
func open(text []byte, log *keyring) (tree tlog.Tree, err error) {
	signed, err := note.Open(text, note.VerifierList(log.keys...))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != log.name {
		return tree, errors.New("the note is no checkpoint of this log")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// tiles reads a log's tiles as C2SP tlog-tiles names them: without the height.
// once asks for each tile of hashes a single time: every entry's proof needs some of the same ones.
func once(read source) source {
	kept := map[string][]byte{}
	return func(path string) ([]byte, error) {
		if data, known := kept[path]; known {
			return data, nil
		}
		data, err := read(path)
		if err == nil && strings.HasPrefix(path, "tile/") && !strings.HasPrefix(path, "tile/entries/") {
			kept[path] = data
		}
		return data, err
	}
}

type tiles source

func (tiles) Height() int                     { return height }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (read tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := read("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func checkLog(log *keyring, read source, receipt string) error {
	text, err := read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := open(text, log)
	if err != nil {
		return err
	}
	// The reader holds each tile against the signed root before it gives out a hash of it.
	hashes := tlog.TileHashReader(tree, tiles(read))
	var index int64
	for bundle := int64(0); index < tree.N; bundle++ {
		tile := tlog.Tile{H: height, L: 0, N: bundle, W: 1 << height}
		if rest := tree.N - index; rest < int64(tile.W) {
			tile.W = int(rest)
		}
		data, err := read("tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/0/"))
		if err != nil {
			return err
		}
		for n := 0; n < tile.W; n, index = n+1, index+1 {
			if len(data) < 2 || len(data) < 2+int(data[0])<<8+int(data[1]) {
				return fmt.Errorf("the bundle %d ends early", bundle)
			}
			end := 2 + int(data[0])<<8 + int(data[1])
			if err := checkEntry(tree, hashes, index, data[2:end]); err != nil {
				return err
			}
			data = data[end:]
		}
		if len(data) > 0 {
			return fmt.Errorf("the bundle %d is too long", bundle)
		}
	}
	if receipt != "" {
		text, err := read("receipts/" + receipt)
		if err != nil {
			return err
		}
		if err := checkReceipt(log, text); err != nil {
			return fmt.Errorf("receipt %s: %w", receipt, err)
		}
		fmt.Println("The receipt", receipt, "holds.")
	}
	fmt.Printf("VERIFIED: %d entries of %s, root %s\n", tree.N, log.name, tree.Hash)
	return nil
}

func checkEntry(tree tlog.Tree, hashes tlog.HashReader, index int64, leaf []byte) error {
	proof, err := tlog.ProveRecord(tree.N, index, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaf)); err != nil {
		return fmt.Errorf("entry %d: %w", index, err)
	}
	return nil
}

var form = regexp.MustCompile(`(?s)^c2sp\.org/tlog-proof@v1\nextra (\S+)\nindex (\d+)\n((?:\S+\n)*)\n(.*)$`)

// checkReceipt checks a C2SP tlog-proof and, if it brings it, the opening of the commitment.
func checkReceipt(log *keyring, text []byte) error {
	parts := form.FindSubmatch(text)
	if parts == nil {
		return errors.New("this is no tlog-proof")
	}
	tree, err := open(parts[4], log)
	if err != nil {
		return err
	}
	extra, err := base64.StdEncoding.DecodeString(string(parts[1]))
	if err != nil {
		return err
	}
	var told struct {
		Leaf          string
		Salt, Details *string
	}
	if err := json.Unmarshal(extra, &told); err != nil {
		return err
	}
	index, err := strconv.ParseInt(string(parts[2]), 10, 64)
	if err != nil {
		return err
	}
	path, err := parseHashes(string(parts[3]))
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash([]byte(told.Leaf))); err != nil {
		return err
	}
	if told.Salt == nil {
		return nil
	}
	salt, err := base64.StdEncoding.DecodeString(*told.Salt)
	if err != nil || told.Details == nil {
		return errors.New("the opening is broken")
	}
	var entry struct{ Commitment string }
	if err := json.Unmarshal([]byte(told.Leaf), &entry); err != nil {
		return err
	}
	sum := sha256.Sum256(append(salt, *told.Details...))
	if base64.StdEncoding.EncodeToString(sum[:]) != entry.Commitment {
		return errors.New("the details are not those that the entry commits to")
	}
	return nil
}

func parseHashes(lines string) (all []tlog.Hash, err error) {
	for _, line := range strings.Fields(lines) {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}

// checkPackage checks that nothing was added, removed or changed, and all that lies in it.
func checkPackage(log *keyring, dir string) error {
	read := from(dir)
	if handed, err := read("log-succession.txt"); err == nil {
		if err := log.follow(string(handed)); err != nil {
			return err
		}
	}
	signed, err := read("SHA256SUMS.signed")
	if err != nil {
		return err
	}
	statement, err := note.Open(signed, note.VerifierList(log.keys...))
	if err != nil {
		return fmt.Errorf("SHA256SUMS.signed: %w", err)
	}
	sums, err := read("SHA256SUMS")
	if err != nil {
		return err
	}
	if statement.Text != fmt.Sprintf("havendesk.org/evidence-package@v1\n%x  SHA256SUMS\n", sha256.Sum256(sums)) {
		return errors.New("SHA256SUMS is not the list that was signed")
	}
	listed := map[string]string{"SHA256SUMS": "", "SHA256SUMS.signed": ""}
	for _, line := range strings.Split(strings.TrimSuffix(string(sums), "\n"), "\n") {
		if len(line) < 67 {
			return errors.New("SHA256SUMS has a broken line")
		}
		listed[line[66:]] = line[:64]
	}
	receipts, links := 0, 0
	err = filepath.Walk(dir, func(file string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		sum, known := listed[filepath.ToSlash(name)]
		if !known {
			return fmt.Errorf("%s is not on the list", name)
		}
		delete(listed, filepath.ToSlash(name))
		data, err := os.ReadFile(file)
		if err != nil || sum == "" {
			return err
		}
		if fmt.Sprintf("%x", sha256.Sum256(data)) != sum {
			return fmt.Errorf("%s was changed", name)
		}
		switch {
		case strings.HasPrefix(name, "receipts/"):
			receipts++
			err = checkReceipt(log, data)
		case strings.HasPrefix(name, "checkpoints/"):
			_, err = open(data, log)
		case strings.HasPrefix(name, "consistency/"):
			links++
			err = checkLink(log, read, data)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for name := range listed {
		return fmt.Errorf("%s is missing", name)
	}
	fmt.Printf("VERIFIED: %d receipts and %d consistency proofs of %s\n", receipts, links, log.name)
	return nil
}

// checkLink checks that a checkpoint extends an older one (the body of C2SP tlog-witness).
func checkLink(log *keyring, read source, data []byte) error {
	head, newer, found := bytes.Cut(data, []byte("\n\n"))
	first, proof, _ := strings.Cut(string(head), "\n")
	if !found || !strings.HasPrefix(first, "old ") {
		return errors.New("this is no consistency proof")
	}
	older, err := read("checkpoints/" + strings.TrimPrefix(first, "old ") + ".note")
	if err != nil {
		return err
	}
	old, err := open(older, log)
	if err != nil {
		return err
	}
	tree, err := open(newer, log)
	if err != nil {
		return err
	}
	hashes, err := parseHashes(proof)
	if err != nil {
		return err
	}
	return tlog.CheckTree(hashes, tree.N, tree.Hash, old.N, old.Hash)
}
